import { describe, expect, test } from 'vitest'
import { assessment } from '../../src/records/assessment'
import type { Assessed, IncidentDraft, LegalElement } from '../../src/records/events'
import { handOver } from '../../src/records/hand-over'
import { asText } from '../../src/records/hand-over-text'
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
  test('is the newest of each element, in the order of the law', async () => {
    const { events } = await after(
      assessed('environment', 'yes'),
      assessed('actor', 'yes'),
      assessed('actor', 'no')
    )
    expect(
      assessment(events).map(({ seq, element, value }) => [seq, element, value])
    ).toEqual([
      [3, 'actor', 'no'],
      [1, 'environment', 'yes']
    ])
  })

  test('can be noted as not sure again', async () => {
    const { events } = await after(
      assessed('bounds', 'yes'),
      assessed('bounds', 'not-sure')
    )
    expect(assessment(events).map(({ value }) => value)).toEqual(['not-sure'])
  })

  test('is no step to go back over, and stays when staff go back', async () => {
    const incident = await after(hisses, assessed('actor', 'yes'))
    expect(incident.lastStep?.seq).toBe(1)
    await incident.back()
    expect(assessment(incident.events).map(({ seq }) => seq)).toEqual([2])
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
    const page = handOver({
      flow,
      startedAt: 1000,
      events: incident.events,
      snapshot: incident.actor.getSnapshot()
    })
    expect(page.deeds).toEqual([])
    const text = asText(page, {
      app: (key, values) => (values?.element ? `${values.element}=${values.words}` : key),
      flow: key => key,
      time: at => `t${at}`
    })
    expect(text).toContain(
      'why.legal.title\n- t1002 why.legal.elements.actor=why.legal.values.yes'
    )
  })
})

function assessed(element: LegalElement, value: Assessed): IncidentDraft {
  return { type: 'assessed', element, value }
}

async function after(...drafts: IncidentDraft[]) {
  const { incident } = running(flow)
  for (const draft of drafts) await incident.perform(draft)
  return incident
}
