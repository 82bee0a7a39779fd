import { describe, expect, test } from 'vitest'
import { incidentMachine } from '../../src/machine/machine'
import { screenOf } from '../../src/machine/screen'
import type { IncidentDraft, IncidentEvent } from '../../src/records/events'
import { handOver } from '../../src/records/hand-over'
import { replay } from '../../src/records/replay'
import { adviceOf, hasMovedOn, isOtherwise } from '../../src/machine/selectors'
import { baseFlow } from './published'

const flow = baseFlow()
const machine = incidentMachine(flow)

const insulted: IncidentDraft[] = [
  { type: 'answered', question: 'conduct', options: ['hurtful-words'] },
  { type: 'answered', question: 'words', options: ['insults'] },
  { type: 'advise' }
]
const stays: IncidentDraft = { type: 'reaction', reaction: 'refuses-to-leave' }
const goesOn: IncidentDraft = { type: 'reaction', reaction: 'goes-on' }
const advise: IncidentDraft = { type: 'advise' }

/** The ways to the last time a rung is to be said. */
const UP_TO: [rung: string, way: IncidentDraft[]][] = [
  ['stop', [...insulted, said('stop'), goesOn, said('stop')]],
  ['leave', [...insulted, stays, said('leave'), stays, said('leave')]],
  ['last-warning', [...insulted, stays, ...threeTimes('leave'), stays]]
]

describe.each(UP_TO)('once "%s" was said as often as decided', (rung, way) => {
  const before = after(...way)
  const now = after(...way, said(rung))

  test('the advice has moved on, and nobody but the table decided it', () => {
    expect(hasMovedOn(flow, before)).toBe(false)
    expect(hasMovedOn(flow, now)).toBe(true)
    expect(isOtherwise(flow, now)).toBe(false)
    expect(flow.weighing.map(({ id }) => id)).toContain(adviceOf(flow, now).row)
  })

  test('the protocol begun stays on the screen until the next advice is asked for', () => {
    expect(screenOf(now)).toEqual(screenOf(before))
    const next = after(...way, said(rung), advise)
    expect(screenOf(next)).toMatchObject({ response: adviceOf(flow, now).response })
    expect(screenOf(next)).not.toMatchObject({ response: responseAt(before) })
    expect(hasMovedOn(flow, next)).toBe(false)
  })

  test('the hand-over tells what is advised now, and why', () => {
    const { advice } = pageAfter(...way, said(rung))
    expect(advice).toMatchObject({
      own: false,
      title: `responses.${adviceOf(flow, now).response}.title`
    })
    expect(advice.why).toContain(`rows.weighing.${adviceOf(flow, now).row}`)
  })
})

function said(rung: string): IncidentDraft {
  return { type: 'said', rung }
}

function threeTimes(rung: string): IncidentDraft[] {
  return [said(rung), said(rung), said(rung)]
}

function numbered(drafts: readonly IncidentDraft[]): IncidentEvent[] {
  return drafts.map((draft, index) => ({ ...draft, seq: index + 1, at: index }))
}

function after(...drafts: IncidentDraft[]) {
  return replay(machine, numbered(drafts))
}

function pageAfter(...drafts: IncidentDraft[]) {
  const events = numbered(drafts)
  return handOver({ flow, startedAt: 0, events, snapshot: replay(machine, events) })
}

function responseAt(snapshot: ReturnType<typeof after>): string {
  const screen = screenOf(snapshot)
  if (screen.kind !== 'advice') throw new Error('An advice is shown')
  return screen.response
}
