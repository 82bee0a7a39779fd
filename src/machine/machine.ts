import { assign, createMachine } from 'xstate'
import type { SnapshotFrom } from 'xstate'
import type { CompiledFlow } from '../flow/compile'
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

/** The machine an incident runs on, made on the device from the flow; only once, for it takes its time. */
export function incidentMachine(flow: CompiledFlow): IncidentMachine {
  const machine = made.get(flow) ?? makeMachine(flow)
  made.set(flow, machine)
  return machine
}

/** `setup` would do as well, but brings all that a machine could do, and the first file is counted in bytes. */
function makeMachine(flow: CompiledFlow) {
  const config = toMachine(flow)
  const typed = { types, context: config.context }
  return createMachine({ ...(config as object), ...typed }).provide(
    implementations as object
  )
}

export type IncidentMachine = ReturnType<typeof makeMachine>
export type MachineSnapshot = SnapshotFrom<IncidentMachine>
