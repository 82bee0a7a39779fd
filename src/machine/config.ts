import type { CompiledFlow } from '../flow/compile'
import { factsOf } from '../flow/facts'
import { assessing } from './assessing'
import { everywhere, standing } from './everywhere'
import { keyed } from './parts'
import type { FactsBySource, MachineConfig, State } from './parts'
import { responding } from './responding'
import { weighing } from './weighing'

/**
 * Compiles a flow to one statechart in plain JSON, with `holds` as its only guard and `record` as its only action.
 * Its conditions are closed: they ask for recorded facts only, so it runs without the flow.
 */
export function toMachine(flow: CompiledFlow): MachineConfig {
  return {
    id: 'incident',
    initial: 'assessing',
    context: presets(flow),
    on: everywhere(flow),
    states: {
      assessing: assessing(flow),
      weighing: weighing(flow),
      responding: responding(flow),
      aftercare: aftercare(flow),
      closed: { type: 'final' }
    }
  }
}

function presets(flow: CompiledFlow): FactsBySource {
  const facts = keyed(flow.standing, ({ id, options, preset }) => [
    id,
    options.filter(option => option.id === preset).flatMap(factsOf)
  ])
  return { facts }
}

/** Here answers change nothing any more and standing facts are only noted. */
function aftercare(flow: CompiledFlow): State {
  return { on: { ...standing(flow), 'ANSWER.*': {} } }
}
