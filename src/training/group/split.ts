import type { CompiledFlow } from '../../flow/compile'
import type { Advice } from '../../flow/decide'
import type { Question } from '../../flow/schema'
import { step, type Walking } from '../../flow/stepper'
import { NONE, NOT_SURE } from '../../flow/words'
import { openedBy } from '../effect'
import { agreement } from './agreement'
import { adviceOf, contentOf, type Asked, type Play } from './play'

/**
 * What another answer would have changed: the response, only what goes along with it, or nothing. It `depends` where the
 * response stays as long as nobody is sure, but more would be asked, and what is answered there can change the advice.
 */
export type Difference = 'response' | 'depends' | 'companions' | 'nothing'

/** An answer that some gave and the group did not take. */
export interface Otherwise {
  readonly options: readonly string[]
  /** The option in which it differs, and how many people it was. */
  readonly option: string
  readonly count: number
  /** With what would be asked next as not sure. */
  readonly advice: Advice
  readonly difference: Difference
  /** Where what would be asked next can still change the advice: the first such question. */
  readonly opens: string | undefined
}

/** How a group answered one question. */
export interface Answered {
  readonly scene: string
  readonly question: string
  readonly kind: Question['kind']
  readonly asked: Asked
  /** Share of pairs who answered alike; undefined where there was no vote. */
  readonly agreement: number | undefined
  readonly otherwise: readonly Otherwise[]
  /** The most that any other answer would have changed. */
  readonly difference: Difference
}

/** Every question that was put to the group in these scenes, in order. */
export function answered(flow: CompiledFlow, plays: readonly Play[]): Answered[] {
  return plays.flatMap(play => play.asked.map(asked => answeredIn(flow, play, asked)))
}

/** Where the group split: first what would have changed the advice, and of that the deepest split. */
export function splits(all: readonly Answered[]): Answered[] {
  return all
    .filter(({ agreement: share }) => share !== undefined && share < 1)
    .sort(
      (a, b) =>
        RANK.indexOf(b.difference) - RANK.indexOf(a.difference) ||
        (a.agreement ?? 1) - (b.agreement ?? 1)
    )
}

function answeredIn(flow: CompiledFlow, play: Play, asked: Asked): Answered {
  const question = questionIn(flow, asked.question)
  const walking = play.advised[asked.advice]?.walking ?? play.walking
  const otherwise = othersOf(question, asked).map(other =>
    tellOtherwise(flow, walking, asked, other)
  )
  return {
    scene: play.scene,
    question: question.id,
    kind: question.kind,
    asked,
    agreement: agreement(question.kind, asked.counts, asked.people),
    otherwise,
    difference: most(otherwise.map(({ difference }) => difference))
  }
}

interface Other {
  readonly option: string
  readonly count: number
  readonly options: readonly string[]
}

/** The answers that differ by what some people said: another option, or one tick more or less. */
function othersOf({ kind }: Question, { counts, chosen, people }: Asked): Other[] {
  const given = Object.entries(counts).filter(([, count]) => count > 0)
  const others = given.filter(([option]) => !chosen.includes(option))
  const isAlone = ([option]: [string, number]) =>
    kind === 'one' || option === NONE || option === NOT_SURE
  const ticks = chosen.filter(option => option !== NONE && option !== NOT_SURE)
  const more = others.map(other => ({
    option: other[0],
    count: other[1],
    options: isAlone(other) ? [other[0]] : [...ticks, other[0]]
  }))
  if (kind === 'one' || given.length === 0) return more
  const left = chosen.map(option => ({ option, count: people - (counts[option] ?? 0) }))
  const less = left
    .filter(({ option, count }) => count > 0 && ticks.includes(option))
    .map(each => ({ ...each, options: without(ticks, each.option) }))
  return [...more, ...less]
}

function without(ticks: readonly string[], option: string): readonly string[] {
  const rest = ticks.filter(tick => tick !== option)
  return rest.length > 0 ? rest : [NONE]
}

function tellOtherwise(
  flow: CompiledFlow,
  walking: Walking,
  { question }: Asked,
  other: Other
): Otherwise {
  const event = { type: `ANSWER.${question}`, options: [...other.options] }
  const otherwise = step(flow, walking, event)
  const opens = openedBy(flow, walking.given, otherwise.given)
  const advice = adviceOf(flow, otherwise)
  const difference = differenceOf(adviceOf(flow, walking), advice, opens)
  return { ...other, advice, difference, opens }
}

function differenceOf(before: Advice, after: Advice, opens?: string): Difference {
  if (before.response !== after.response) return 'response'
  if (opens !== undefined) return 'depends'
  return contentOf(before) === contentOf(after) ? 'nothing' : 'companions'
}

const RANK: readonly Difference[] = ['nothing', 'companions', 'depends', 'response']

function most(differences: readonly Difference[]): Difference {
  const rank = Math.max(0, ...differences.map(each => RANK.indexOf(each)))
  return RANK[rank] ?? 'nothing'
}

function questionIn(flow: CompiledFlow, id: string): Question {
  const question = flow.questions.find(each => each.id === id)
  if (!question) throw new Error(`No question ${id}`)
  return question
}
