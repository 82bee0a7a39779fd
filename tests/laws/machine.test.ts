import fc from 'fast-check'
import { initialTransition } from 'xstate'
import { expect, test } from 'vitest'
import type { CompiledFlow } from '../../src/flow/compile'
import { decide } from '../../src/flow/decide'
import { start, step, withAssumed } from '../../src/flow/stepper'
import type { FlowEvent, Walking } from '../../src/flow/stepper'
import type { Given } from '../../src/flow/sheet'
import { toMachine } from '../../src/machine/config'
import { incidentMachine, nextSnapshot } from '../../src/machine/machine'
import type { IncidentMachine, MachineSnapshot } from '../../src/machine/machine'
import { OTHERWISE, otherwiseOf } from '../../src/machine/marks'
import { screenOf } from '../../src/machine/screen'
import {
  adviceOf,
  givenOf,
  hasMovedOn,
  isOtherwise,
  isProvisional,
  knowledgeOf
} from '../../src/machine/selectors'
import { saidCount } from '../machine/said-count'
import { arbitraryAnswer, arbitraryRunningFlow, arbitraryUse } from './arbitrary-events'

const numRuns = process.env.UKETOME_FULL === '1' ? 3000 : 150

test('the stepper and the machine agree after every event', () => {
  fc.assert(
    fc.property(arbitraryUse(), ({ flow, events }) => {
      const machine = incidentMachine(flow)
      let snapshot = initialTransition(machine)[0]
      let walking = start(flow)
      expect(seenIn(snapshot)).toEqual(seenBy(walking))
      for (const event of events) {
        snapshot = send(machine, snapshot, event)
        walking = step(flow, walking, event)
        expect(seenIn(snapshot)).toEqual(seenBy(walking))
      }
    }),
    { numRuns }
  )
})

test('the machine is plain JSON', () => {
  fc.assert(
    fc.property(arbitraryRunningFlow(), flow => {
      const config = toMachine(flow)
      expect(JSON.parse(JSON.stringify(config))).toEqual(config)
    }),
    { numRuns: 30 }
  )
})

test('the order of answers never changes the advice', () => {
  fc.assert(
    fc.property(arbitraryReordered(), ({ flow, one, other }) => {
      const [first, second] = [one, other].map(answers => {
        const events = [...answers, { type: 'ADVISE' }]
        const machine = incidentMachine(flow)
        return adviceOf(flow, run(machine, events))
      })
      expect(first).toEqual(second)
    }),
    { numRuns }
  )
})

test('danger shows the advice at once, with nothing assumed in danger to life', () => {
  fc.assert(
    fc.property(arbitraryUse(), ({ flow, events }) => {
      const machine = incidentMachine(flow)
      const before = run(machine, events)
      fc.pre(before.status === 'active')
      const after = send(machine, before, { type: 'DANGER.bang' })
      expect(screenOf(after).kind).toBe('advice')
      if (flow.lifeDanger.includes('thunder')) expect(isProvisional(after)).toBe(false)
    }),
    { numRuns }
  )
})

test('asking for advice always leads to what the tables give', () => {
  fc.assert(
    fc.property(arbitraryUse(), ({ flow, events }) => {
      const machine = incidentMachine(flow)
      const now = send(machine, run(machine, events), { type: 'ADVISE' })
      fc.pre(now.status === 'active')
      expect(screenOf(now)).toMatchObject({ response: decidedIn(flow, now) })
      expect([isOtherwise(flow, now), hasMovedOn(flow, now)]).toEqual([false, false])
    }),
    { numRuns }
  )
})

test('only staff decide otherwise, and only what was said lets the advice move on', () => {
  fc.assert(
    fc.property(arbitraryUse(), ({ flow, events }) => {
      const now = run(incidentMachine(flow), events)
      const seen = (verb: string) => events.some(({ type }) => type.startsWith(verb))
      if (!seen('OTHERWISE')) expect(isOtherwise(flow, now)).toBe(false)
      if (!seen('SAID')) expect(hasMovedOn(flow, now)).toBe(false)
    }),
    { numRuns }
  )
})

test('what was said stays counted, whatever else happens', () => {
  fc.assert(
    fc.property(arbitraryUse(), ({ flow, events }) => {
      const said = events.filter(({ type }) => type === 'SAID.hush').length
      const closing = events.findIndex(({ type }) => type === 'CLOSE')
      fc.pre(closing === -1)
      const snapshot = run(incidentMachine(flow), events)
      expect(saidCount(flow, snapshot, 'hush')).toBe(Math.min(said, 2))
    }),
    { numRuns }
  )
})

function run(machine: IncidentMachine, events: FlowEvent[]): MachineSnapshot {
  return events.reduce(
    (now, event) => send(machine, now, event),
    initialTransition(machine)[0]
  )
}

function send(machine: IncidentMachine, now: MachineSnapshot, event: FlowEvent) {
  return now.status === 'active' ? nextSnapshot(machine, now, event) : now
}

function seenIn(snapshot: MachineSnapshot) {
  const own = snapshot.context.facts[OTHERWISE] ?? []
  return { screen: screenOf(snapshot), given: tidy(givenOf(snapshot)), own }
}

function seenBy({ position, given, assumed, otherwise }: Walking) {
  const own = otherwise === undefined ? [] : [otherwiseOf(otherwise)]
  return { screen: position, given: tidy(withAssumed(given, assumed)), own }
}

function decidedIn(flow: CompiledFlow, now: MachineSnapshot): string {
  return decide(flow, knowledgeOf(flow, now)).response
}

function tidy(given: Given): Given {
  const told = Object.entries(given).filter(([, facts]) => facts.length > 0)
  return Object.fromEntries(told.map(([source, facts]) => [source, [...facts].sort()]))
}

type Reordered = { flow: CompiledFlow; one: FlowEvent[]; other: FlowEvent[] }

function arbitraryReordered(): fc.Arbitrary<Reordered> {
  return arbitraryRunningFlow().chain(flow =>
    fc
      .uniqueArray(arbitraryAnswer(flow), { selector: ({ type }) => type })
      .chain(one =>
        fc
          .shuffledSubarray(one, { minLength: one.length })
          .map(other => ({ flow, one, other }))
      )
  )
}
