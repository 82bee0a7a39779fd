import type { Condition, FlowFile } from '../../schema'
import type { Action } from '../../words'
import { first, type Draft } from './fault'

type Safeguard = FlowFile['safeguards'][number]
type Response = FlowFile['responses'][number]

/** Spoils a flow so that this safeguard no longer holds in it, whatever the flow. */
export function breakSafeguard(safeguard: Safeguard, { written }: Draft): void {
  if ('requires' in safeguard) return never(safeguard.requires.actions, written)
  if ('forbids' in safeguard) return always(safeguard.forbids.actions, written)
  if ('before' in safeguard) {
    first(written.companions, ({ id }) => id === safeguard.before.companion).place =
      'after'
    return
  }
  if ('firmness' in safeguard) return LAWS[safeguard.firmness](written)
  written.responses.forEach(response => Object.assign(response.reactions, { leaves: {} }))
}

function never(actions: readonly Action[], { responses, companions }: FlowFile): void {
  const rest = (told: Action[] = []) => told.filter(action => !actions.includes(action))
  for (const part of [...responses, ...companions]) {
    part.actionsNow = rest(part.actionsNow)
    part.actionsIf = rest(part.actionsIf)
  }
}

function always(actions: readonly Action[], { responses }: FlowFile): void {
  responses.forEach(response => response.actionsNow.push(...actions))
}

type Law = Extract<Safeguard, { firmness: unknown }>['firmness']

const LAWS: Record<Law, (written: FlowFile) => void> = {
  means: written => decide({ scale: 'means', atMost: 'acceptable' }, true, written),
  legitimacy: written =>
    decide({ scale: 'legitimacy', atLeast: 'legitimate' }, true, written),
  'worse-adds': written => {
    const acts = written.questions.flatMap(({ worseAdds = [] }) => worseAdds)
    written.companions.forEach(companion => (companion.actionsNow = []))
    decide(first(acts), false, written)
  },
  'unsure-legitimacy': written => {
    const doubts = written.questions.map(({ id }): Condition => `unsure.${id}`)
    decide({ any: doubts }, true, written)
  }
}

/** A new first row: where the condition holds, the firmest response is given, or the softest. */
function decide(when: Condition, isFirmest: boolean, written: FlowFile): void {
  const { id } = first(written.responses, response => isFirm(response) === isFirmest)
  written.weighing.unshift({ id: 'planted', when, response: id })
}

function isFirm({ actionsNow }: Response): boolean {
  return actionsNow.includes('call_police')
}
