import { compile, type CompiledFlow } from '../flow/compile'
import { like } from '../flow/suggest'
import { toMachine } from '../machine/config'
import { openFlow } from './open-flow'
import type { Verb } from './verb'
import { wrongUse } from './wrong-use'

const TARGETS: Record<string, (flow: CompiledFlow) => string> = {
  xstate: flow => JSON.stringify(toMachine(flow))
}

/** The flow in the form of another tool. */
export const exportFlow: Verb = {
  flags: ['to'],
  run(flags) {
    const known = Object.keys(TARGETS)
    const { to = '' } = flags
    const write = known.includes(to) ? TARGETS[to] : undefined
    if (!write) {
      throw wrongUse(to ? 'unknown-target' : 'target-missing', {
        to,
        known: known.join(', '),
        ...like(to, known)
      })
    }
    const opened = openFlow(flags)
    if (!opened.ok) return opened
    const text = write(compile(opened.flow, opened.hash))
    return { ok: true, data: JSON.parse(text) as unknown, text }
  }
}
