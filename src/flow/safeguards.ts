import { holds, rank, type Levels } from './condition'
import { decide, responseOf, type Advice } from './decide'
import { factsOf, saidOf, unsureOf } from './facts'
import { questionsBehind } from './report-scales'
import type { Flow, Question, Response, Safeguard } from './schema'
import { know, type Knowledge } from './sheet'
import { levelsBetween } from './tables'
import { LEVELS, type Action, type ScaleId } from './words'

/** What one safeguard is judged by: the advice for one state of knowledge. */
type Case = { flow: Flow; known: Knowledge; advice: Advice }

/** The ids of the safeguards that do not hold for what is known. */
export function brokenSafeguards(flow: Flow, known: Knowledge): string[] {
  const advice = decide(flow, known)
  return flow.safeguards
    .filter(safeguard => !isHeld(safeguard, { flow, known, advice }))
    .map(({ id }) => id)
}

function isHeld(safeguard: Safeguard, on: Case): boolean {
  if ('requires' in safeguard) {
    const { when, actions, at } = safeguard.requires
    return (
      !applies(when, on) || actions.some(action => told(on.advice, at).includes(action))
    )
  }
  if ('forbids' in safeguard) {
    const { when, actions, at } = safeguard.forbids
    return (
      !applies(when, on) || !actions.some(action => told(on.advice, at).includes(action))
    )
  }
  if ('before' in safeguard) return comesBefore(safeguard.before, on)
  if ('firmness' in safeguard) return LAWS[safeguard.firmness](on)
  return isComplete(responseOf(on.flow, on.advice.response))
}

function applies(
  when: Parameters<typeof holds>[0] | undefined,
  { known, advice }: Case
): boolean {
  return when === undefined || holds(when, known.facts, levelsOf(advice))
}

function told({ actionsNow, actionsIf }: Advice, at: 'now' | 'anywhere'): Action[] {
  return at === 'now' ? actionsNow : [...actionsNow, ...actionsIf]
}

type Before = Extract<Safeguard, { before: unknown }>['before']

function comesBefore({ when, actions, companion }: Before, on: Case): boolean {
  const firm = actions.some(action => on.advice.actionsNow.includes(action))
  if (!firm || !applies(when, on)) return true
  return on.advice.companions.some(
    ({ companion: id, place }) => id === companion && place === 'before'
  )
}

type Law = Extract<Safeguard, { firmness: unknown }>['firmness']

const LAWS: Record<Law, (on: Case) => boolean> = {
  means: on => neverFalls(firmnessAlong('means', on)),
  legitimacy: on => neverFalls(firmnessAlong('legitimacy', on).reverse()),
  'worse-adds': worseNeverSoftens,
  'unsure-legitimacy': doubtNeitherRaisesNorCaps
}

function firmnessAlong(scale: ScaleId, { flow, known }: Case): number[] {
  return LEVELS[scale].map(level => decide(flow, known, { [scale]: level }).firmness)
}

function neverFalls(firmness: number[]): boolean {
  return firmness.every((value, at) => at === 0 || value >= (firmness[at - 1] ?? 0))
}

/** One more act seen never makes the advice softer. */
function worseNeverSoftens({ flow, known, advice }: Case): boolean {
  return flow.questions.every(question =>
    moreSeen(flow, question, known).every(
      more => decide(flow, more).firmness >= advice.firmness
    )
  )
}

function moreSeen(flow: Flow, question: Question, known: Knowledge): Knowledge[] {
  const given = known.given[question.id] ?? []
  if (question.kind === 'one' || given.includes(unsureOf(question.id))) return []
  return question.options
    .filter(({ id }) => question.worseAdds.includes(id))
    .map(option => [...given, ...factsOf(option)])
    .map(answer => know(flow, { ...known.given, [question.id]: answer }))
}

/**
 * Not knowing about the demand by itself never makes the advice firmer than any legitimacy still possible,
 * and never softer where abusive means were seen or a limit was reached.
 */
function doubtNeitherRaisesNorCaps({ flow, known, advice }: Case): boolean {
  const { low, high } = advice.scales.legitimacy
  if (low === high) return true
  const settled = { ...known, facts: withoutDoubt(flow, known.facts) }
  const at = (legitimacy: Levels['legitimacy']) =>
    decide(flow, settled, { legitimacy }).firmness
  const levels = levelsBetween('legitimacy', { low, high })
  if (levels.some(level => advice.firmness > at(level))) return false
  return !isSerious(flow, known, advice) || advice.firmness >= at(high)
}

function isSerious(flow: Flow, known: Knowledge, advice: Advice): boolean {
  const abusive = rank('means', advice.scales.means.level) >= rank('means', 'abusive')
  return (
    abusive || flow.ladder.some(({ id, times }) => known.facts.has(saidOf(id, times)))
  )
}

function withoutDoubt(flow: Flow, facts: ReadonlySet<string>): Set<string> {
  const doubts = questionsBehind(flow, 'legitimacy').map(({ id }) => unsureOf(id))
  return new Set([...facts].filter(fact => !doubts.includes(fact)))
}

/** There are words to say, and a next step whatever the visitor does. Texts are checked where they are loaded. */
export function isComplete({ steps, reactions }: Response): boolean {
  const hasWords = steps.some(({ kind }) => kind === 'say' || kind === 'warn')
  return (
    hasWords &&
    Object.values(reactions).every(({ sets, to }) => sets.length > 0 || to !== undefined)
  )
}

function levelsOf({ scales }: Advice): Levels {
  return {
    legitimacy: scales.legitimacy.level,
    means: scales.means.level,
    harm: scales.harm.level
  }
}
