import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CompiledFlow } from '../../src/flow/compile'
import { incidentMachine } from '../../src/machine/machine'
import { screenOf } from '../../src/machine/screen'
import type { IncidentDraft, IncidentEvent } from '../../src/records/events'
import { handOver } from '../../src/records/hand-over'
import { eventsOf, readRecord, recordJson, toRecord } from '../../src/records/record'
import { isSame, replay } from '../../src/records/replay'
import { running } from '../records/memory-log'
import { arbitraryDraft } from './arbitrary-drafts'
import { arbitraryRunningFlow } from './arbitrary-events'

const numRuns = process.env.UKETOME_FULL === '1' ? 2000 : 100

type Lived = { flow: CompiledFlow; drafts: IncidentDraft[] }

test('a replay of the events is where the incident was', () =>
  holdsFor(arbitraryLife(), async ({ flow, drafts }) => {
    const { incident, log } = await live(flow, drafts)
    const again = running(
      flow,
      JSON.parse(JSON.stringify(log.events)) as IncidentEvent[]
    ).incident
    expect(isSame(again.actor.getSnapshot(), incident.actor.getSnapshot())).toBe(true)
    expect(again.actor.getSnapshot().status).toBe(incident.actor.getSnapshot().status)
  }))

test('an assessment for the supervisor changes nothing in what to do', () =>
  holdsFor(arbitraryLife(), async ({ flow, drafts }) => {
    const { incident } = await live(flow, drafts)
    const unassessed = incident.events.filter(({ type }) => type !== 'assessed')
    const without = replay(incidentMachine(flow), unassessed)
    expect(isSame(incident.actor.getSnapshot(), without)).toBe(true)
  }))

test('undoing what just happened brings back what was, except what was said', () =>
  holdsFor(arbitraryLifeAndEdit(), async ({ flow, drafts, edit }) => {
    fc.pre(edit.type !== 'closed')
    const { incident } = await live(flow, drafts)
    const before = incident.actor.getSnapshot()
    await incident.perform(edit)
    const last = incident.events.at(-1)?.seq ?? 0
    await incident.perform({ type: 'undone', of: last })
    expect(isSame(incident.actor.getSnapshot(), before)).toBe(true)
  }))

test('going back again and again comes to the first question or the first advice', () =>
  holdsFor(arbitraryLife(), async ({ flow, drafts }) => {
    const fresh = running(flow).incident
    const moves = drafts.filter(
      ({ type }) => !['closed', 'standing', 'time-limit'].includes(type)
    )
    const { incident } = await live(flow, moves)
    while (await incident.back());
    expect(screenOf(incident.actor.getSnapshot())).toEqual(
      screenOf(fresh.actor.getSnapshot())
    )
  }))

test('what is exported and imported again is the same', () =>
  holdsFor(arbitraryLife(), async ({ flow, drafts }) => {
    const { incident, log } = await live(flow, drafts)
    const record = toRecord(log.head, incident.events)
    expect(readRecord(recordJson(record))).toEqual({ ok: true, record, newer: false })
    expect(eventsOf(record)).toEqual(incident.events)
  }))

test('a hand-over can be written at any moment', () =>
  holdsFor(arbitraryLife(), async ({ flow, drafts }) => {
    const { incident } = await live(flow, drafts)
    const { events, head, actor } = incident
    const page = handOver({
      flow,
      startedAt: head.startedAt,
      events,
      snapshot: actor.getSnapshot()
    })
    const times = page.deeds.map(({ at }) => at)
    expect(times).toEqual([...times].sort((a, b) => a - b))
  }))

async function live(flow: CompiledFlow, drafts: readonly IncidentDraft[]) {
  const use = running(flow)
  for (const draft of drafts) await use.incident.perform(draft)
  return use
}

async function holdsFor<T>(
  arbitrary: fc.Arbitrary<T>,
  law: (example: T) => Promise<void>
) {
  await fc.assert(fc.asyncProperty(arbitrary, law), { numRuns })
}

function arbitraryLife(): fc.Arbitrary<Lived> {
  return arbitraryRunningFlow().chain(flow =>
    fc.array(arbitraryDraft(flow), { maxLength: 20 }).map(drafts => ({ flow, drafts }))
  )
}

function arbitraryLifeAndEdit(): fc.Arbitrary<Lived & { edit: IncidentDraft }> {
  return arbitraryLife().chain(life =>
    arbitraryDraft(life.flow)
      .filter(({ type }) => !['said', 'undone', 'unsaid'].includes(type))
      .map(edit => ({ ...life, edit }))
  )
}
