import { assign, setup } from 'xstate'
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
const base = setup({
  types,
  guards: { holds },
  actions: { record: assign(record) }
})

type BaseConfig = Parameters<typeof base.createMachine>[0]

const made = new WeakMap<CompiledFlow, IncidentMachine>()

/** The machine an incident runs on, made on the device from the flow; only once, for it takes its time. */
export function incidentMachine(flow: CompiledFlow): IncidentMachine {
  const machine = made.get(flow) ?? makeMachine(flow)
  made.set(flow, machine)
  return machine
}

function makeMachine(flow: CompiledFlow) {
  return base.createMachine(toMachine(flow) as BaseConfig)
}

export type IncidentMachine = ReturnType<typeof makeMachine>
export type MachineSnapshot = SnapshotFrom<IncidentMachine>
