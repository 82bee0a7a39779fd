import fc from 'fast-check'
import { assign, initialTransition, setup, transition } from 'xstate'
import { beforeAll, expect, test } from 'vitest'
import { toMachine } from '../../src/machine/config'
import { incidentMachine, nextSnapshot } from '../../src/machine/machine'
import type * as functions from '../../src/machine/functions'
import type { FactsBySource } from '../../src/machine/parts'
import { readmeFunctions } from '../machine/readme-functions'
import { arbitraryUse } from './arbitrary-events'

const numRuns = process.env.UKETOME_FULL === '1' ? 1000 : 60

let printed: typeof functions

beforeAll(async () => {
  printed = await readmeFunctions()
})

test('the exported JSON walks the same with the two functions the README prints', () => {
  fc.assert(
    fc.property(arbitraryUse(), ({ flow, events }) => {
      const ours = incidentMachine(flow)
      const theirs = abroad(JSON.stringify(toMachine(flow)))
      let here = initialTransition(ours)[0]
      let there = initialTransition(theirs)[0]
      expect(there.value).toEqual(here.value)
      for (const event of events) {
        if (here.status !== 'active') break
        here = nextSnapshot(ours, here, event)
        there = transition(theirs, there, event)[0]
        expect([there.value, there.context]).toEqual([here.value, here.context])
      }
    }),
    { numRuns }
  )
})

function abroad(json: string) {
  const { holds, record } = printed
  const types = {} as { context: FactsBySource }
  const base = setup({ types, guards: { holds }, actions: { record: assign(record) } })
  return base.createMachine(JSON.parse(json))
}
