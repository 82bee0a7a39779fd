import { describe, expect, test } from 'vitest'
import { assessment } from '../../src/records/assessment'
import type { Assessed, IncidentDraft, LegalElement } from '../../src/records/events'
import { handOver } from '../../src/records/hand-over'
import { asText, type Wording } from '../../src/records/hand-over-text'
import { timeline } from '../../src/records/timeline'
import { duckPond } from '../machine/duck-pond'
import { running } from './memory-log'

const flow = duckPond()
const hisses: IncidentDraft = {
  type: 'answered',
  question: 'bird',
  options: ['hisses']
}

describe('the assessment for the supervisor', () => {
  test('says nothing while the incident runs and nobody has assessed anything', async () => {
    const { events } = await after(hisses)
    expect(assessment(events)).toEqual([])
  })

  test('tells once the incident is over what nobody has assessed, not as not sure', async () => {
    const incident = await after(hisses, { type: 'closed' })
    const elements = [
      { element: 'actor' },
      { element: 'bounds' },
      { element: 'environment' }
    ]
    expect(assessment(incident.events)).toEqual(elements)
    const words = asText(pageOf(incident), KEYS)
    expect(words).toContain('why.legal.elements.bounds=why.legal.notYet')
  })

  test('is the newest of each element, in the order of the law', async () => {
    const { events } = await after(
      assessed('environment', 'yes'),
      assessed('actor', 'yes'),
      assessed('actor', 'no')
    )
    expect(
      assessment(events).map(({ at, element, value }) => [at, element, value])
    ).toEqual([
      [1003, 'actor', 'no'],
      [undefined, 'bounds', undefined],
      [1001, 'environment', 'yes']
    ])
  })

  test('can be noted as not sure again', async () => {
    const { events } = await after(
      assessed('bounds', 'yes'),
      assessed('bounds', 'not-sure')
    )
    expect(assessment(events)[1]).toMatchObject({ element: 'bounds', value: 'not-sure' })
  })

  test('is no step to go back over, and stays when staff go back', async () => {
    const incident = await after(hisses, assessed('actor', 'yes'))
    expect(incident.lastStep?.seq).toBe(1)
    await incident.back()
    expect(assessment(incident.events)[0]).toMatchObject({ seq: 2, value: 'yes' })
  })

  test('is told in the order of time, each change of it', async () => {
    const { events } = await after(assessed('actor', 'yes'), assessed('actor', 'no'))
    expect(timeline(flow, events).map(({ at, kind }) => [at, kind])).toEqual([
      [1001, 'assessed'],
      [1002, 'assessed']
    ])
  })

  test('is handed over with its time, apart from what was done and said', async () => {
    const incident = await after(hisses, assessed('actor', 'yes'))
    const page = pageOf(incident)
    expect(page.deeds).toEqual([])
    const text = asText(page, KEYS)
    expect(text).toContain(
      'why.legal.title\n- t1002 why.legal.elements.actor=why.legal.values.yes'
    )
  })
})

const KEYS: Wording = {
  app: (key, values) => (values?.element ? `${values.element}=${values.words}` : key),
  flow: key => key,
  time: at => `t${at}`
}

function pageOf({ events, actor }: Awaited<ReturnType<typeof after>>) {
  return handOver({ flow, startedAt: 1000, events, snapshot: actor.getSnapshot() })
}

function assessed(element: LegalElement, value: Assessed): IncidentDraft {
  return { type: 'assessed', element, value }
}

async function after(...drafts: IncidentDraft[]) {
  const { incident } = running(flow)
  for (const draft of drafts) await incident.perform(draft)
  return incident
}
