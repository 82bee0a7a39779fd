import { assign, createActor, createMachine } from 'xstate'
import type { SnapshotFrom } from 'xstate'
import type { CompiledFlow } from '../flow/compile'
import { shareParts } from '../flow/share-parts'
import { toMachine } from './config'
import { holds, record } from './functions'
import type { FactsBySource } from './parts'

export interface MachineEvent {
  type: string
  options?: string[]
}

const types = {} as { context: FactsBySource; events: MachineEvent }
const implementations = { guards: { holds }, actions: { record: assign(record) } }

const made = new WeakMap<CompiledFlow, IncidentMachine>()
const scopes = new WeakMap<IncidentMachine, Scope>()

/** The machine an incident runs on, made on the device from the flow; only once, for it takes its time. */
export function incidentMachine(flow: CompiledFlow): IncidentMachine {
  const machine = made.get(flow) ?? makeMachine(flow)
  made.set(flow, machine)
  return machine
}

/**
 * The machine one event on. XState's own `transition` does the same and makes a whole actor anew each time, which is most
 * of the time it takes; this machine starts and tells nothing, and one actor, never started, stands for all.
 */
export function nextSnapshot(
  machine: IncidentMachine,
  now: MachineSnapshot,
  event: MachineEvent
): MachineSnapshot {
  const scope = scopes.get(machine) ?? inertScope(machine)
  scopes.set(machine, scope)
  return machine.transition(now, event, scope)
}

function inertScope(machine: IncidentMachine): Scope {
  const self = createActor(machine)
  const nothing = () => undefined
  return {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing
  }
}

/** `setup` would do as well, but brings all that a machine could do, and the first file is counted in bytes. */
function makeMachine(flow: CompiledFlow) {
  const config = shareParts(toMachine(flow))
  const typed = { types, context: config.context }
  return createMachine({ ...(config as object), ...typed }, implementations as object)
}

export type IncidentMachine = ReturnType<typeof makeMachine>
export type MachineSnapshot = SnapshotFrom<IncidentMachine>
type Scope = Parameters<IncidentMachine['transition']>[2]
