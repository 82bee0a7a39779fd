import { describe, expect, test } from 'vitest'
import type { IncidentDraft } from '../../src/records/events'
import { handOver } from '../../src/records/hand-over'
import { asText } from '../../src/records/hand-over-text'
import { duckPond } from '../machine/duck-pond'
import { running } from './memory-log'

const flow = duckPond()

const goose: IncidentDraft[] = [
  { type: 'answered', question: 'bird', options: ['goose'] },
  { type: 'answered', question: 'wants', options: ['cake'] },
  { type: 'done', response: 'shoo', step: 'clap' },
  { type: 'said', rung: 'shoo', step: 'ask' },
  { type: 'reaction', reaction: 'goes-on' },
  { type: 'note', text: 'it took the cake' }
]

describe('a hand-over', () => {
  test('tells what was answered, by phase', async () => {
    const page = await after(...goose)
    expect(page.phases).toEqual([
      {
        phase: 'pond',
        answers: [line('bird', 'goose'), line('wants', 'cake')]
      }
    ])
  })

  test('leaves out answers that sleep', async () => {
    const page = await after(...goose, {
      type: 'answered',
      question: 'bird',
      options: ['none']
    })
    expect(page.phases[0]?.answers).toEqual([line('bird', 'none')])
  })

  test('tells what was done and said in order', async () => {
    const page = await after(...goose)
    expect(
      page.deeds.map(({ at, kind, text, words }) => [at, kind, text ?? words])
    ).toEqual([
      [1003, 'done', 'responses.shoo.steps.clap.text'],
      [1004, 'said', 'rungs.shoo.say'],
      [1005, 'reaction', 'reactions.goes-on'],
      [1006, 'note', 'it took the cake']
    ])
  })

  test('tells a step that came back once, when it was done first', async () => {
    const page = await after(...goose, { type: 'done', response: 'shoo', step: 'clap' })
    const clapped = page.deeds.filter(({ text }) => text?.endsWith('clap.text'))
    expect(clapped.map(({ at }) => at)).toEqual([1003])
  })

  test('tells a step again that was done again after it got worse', async () => {
    const page = await after(
      ...goose,
      { type: 'reaction', reaction: 'gets-worse' },
      { type: 'done', response: 'shoo', step: 'clap' }
    )
    const clapped = page.deeds.filter(({ text }) => text?.endsWith('clap.text'))
    expect(clapped).toHaveLength(2)
  })

  test('tells the sentence that was said where the step is known', async () => {
    const page = await after(...goose.slice(0, 2), {
      type: 'said',
      rung: 'shoo',
      response: 'shoo',
      step: 'ask'
    })
    expect(page.deeds.map(({ text }) => text)).toEqual(['responses.shoo.steps.ask.text'])
  })

  test('counts what was said and when it was said last', async () => {
    const page = await after(...goose)
    expect(page.counts).toEqual([
      { rung: 'shoo', times: 2, count: 1, last: { seq: 4, at: 1004 } }
    ])
  })

  test('keeps what was done when staff went back, once, until it is marked as not done', async () => {
    const clap: IncidentDraft = { type: 'done', response: 'shoo', step: 'clap' }
    const [bird, wants] = goose
    if (!bird || !wants) throw new Error('Two answers are needed')
    const back = await after(bird, wants, clap, { type: 'undone', of: 3 })
    expect(back.deeds.map(({ seq }) => seq)).toEqual([3])
    const again = await after(bird, wants, clap, { type: 'undone', of: 3 }, clap)
    expect(again.deeds.map(({ seq }) => seq)).toEqual([3])
    const not = await after(bird, wants, clap, { type: 'unsaid', of: 3 })
    expect(not.deeds).toEqual([])
  })

  test('tells the advice and why', async () => {
    const { advice } = await after(...goose)
    expect(advice).toEqual({
      title: 'responses.shoo.title',
      first: 'responses.shoo.first',
      along: [],
      why: expect.arrayContaining(['rows.weighing.rude']) as unknown,
      own: false,
      provisional: false
    })
  })

  test('names danger to life first', async () => {
    const page = await after({ type: 'danger', entry: 'swan-comes' })
    expect(page.danger).toEqual(['facts.swan'])
  })

  test('reads as plain text', async () => {
    const words = {
      app: worded,
      flow: (key: string) => key,
      time: (at: number) => `t${at}`
    }
    const text = asText(await after(...goose), words)
    expect(text).toContain('- t1004 handOver.events.said(rungs.shoo.say)')
    expect(text).toContain('- handOver.countLast')
  })
})

async function after(...drafts: IncidentDraft[]) {
  const { incident } = running(flow)
  for (const draft of drafts) await incident.perform(draft)
  return handOver({
    flow,
    startedAt: incident.head.startedAt,
    events: incident.events,
    snapshot: incident.actor.getSnapshot()
  })
}

function worded(
  key: string,
  values: Readonly<Record<string, string | number>> = {}
): string {
  return values.words === undefined ? key : `${key}(${values.words})`
}

function line(question: string, ...options: string[]) {
  return {
    id: question,
    question: `questions.${question}.text`,
    options: options.map(option => `questions.${question}.options.${option}`)
  }
}
