import { initialTransition, transition } from 'xstate'
import { expect, test } from 'vitest'
import { walkScene } from '../../src/flow/scenes/walk-scene'
import { incidentMachine } from '../../src/machine/machine'
import { screenOf } from '../../src/machine/screen'
import { baseScenes, compiledFlow } from '../flow/scenes/base-scenes'

const flow = compiledFlow()
const machine = incidentMachine(flow)

test.each(baseScenes())('the machine stands where $id stands, beat by beat', scene => {
  let [snapshot] = initialTransition(machine)
  for (const { events, position } of walkScene(flow, scene).beats) {
    for (const event of events) [snapshot] = transition(machine, snapshot, event)
    expect(screenOf(snapshot)).toEqual(position)
  }
})
