import { factsOf, settersOf, unsureOf } from '../facts'
import type { Condition, Flow, Option } from '../schema'
import type { Path } from '../shape'
import { allOf, anyOf, FALSE, notOf, TRUE } from '../simplify'
import type { ChangeBy } from './change-schema'
import type { Draft } from './draft'
import { lockedFacts } from './locked'
import { compareVersions, isSame } from './made-against'

/** Takes a question away, as if nothing it asks about were ever seen. */
export function hideQuestion(
  draft: Draft,
  { hideQuestion: id, was }: ChangeBy<'hideQuestion'>,
  path: Path
): void {
  const here = [...path, 'hideQuestion']
  const question = draft.find(draft.written.questions, id, 'question', here)
  if (!question) return
  const now = draft.base.texts.ja[`questions.${id}.text`]
  compareVersions(draft, { key: id, was, now, mine: undefined }, [...path, 'was'], 'firm')
  const facts = [...question.options.flatMap(factsOf), unsureOf(id)]
  if (isNeeded(draft, { id, facts, path: here })) return
  draft.written.questions = draft.written.questions.filter(one => one !== question)
  forget(draft, facts, id, here)
}

/** Takes one option away from a question. */
export function hideOption(
  draft: Draft,
  { hideOption: id, of, was }: ChangeBy<'hideOption'>,
  path: Path
): void {
  const here = [...path, 'hideOption']
  const { questions, standing } = draft.written
  const question = draft.find([...questions, ...standing], of, 'question', [
    ...path,
    'of'
  ])
  if (!question) return
  const option = draft.find<Option>(question.options, id, 'option', here)
  if (!option) return
  const folder = 'worseAdds' in question ? 'questions' : 'standing'
  const now = draft.base.texts.ja[`${folder}.${of}.options.${id}`]
  compareVersions(draft, { key: id, was, now, mine: undefined }, [...path, 'was'], 'firm')
  if (isNeeded(draft, { id, facts: factsOf(option), path: here })) return
  question.options = question.options.filter(one => one !== option)
  if ('worseAdds' in question) {
    question.worseAdds = question.worseAdds.filter(one => one !== id)
  }
  forget(draft, factsOf(option), id, here)
}

function isNeeded(
  draft: Draft,
  { id, facts, path }: { id: string; facts: string[]; path: Path }
): boolean {
  const locked = lockedFacts(draft.base)
  const fact = facts.find(one => locked.has(one))
  if (fact !== undefined) draft.refuse('hides-what-protects', path, { id, fact })
  return fact !== undefined
}

/** Conditions no longer speak of facts that nothing sets any more; rows that rest on them alone go. */
function forget(draft: Draft, facts: string[], by: string, path: Path): void {
  const { written } = draft
  const setters = settersOf(written as unknown as Flow)
  const gone = new Set(facts.filter(fact => !setters.has(fact)))
  if (gone.size === 0) return
  const lists = [
    written.weighing,
    written.companionRows,
    ...Object.values(written.scales)
  ] as Conditional[][]
  for (const list of lists) prune(draft, list, { gone, by, path })
  forgetCompanions(draft, { by, path })
  for (const rung of written.ladder) {
    rung.preload = rung.preload.filter(fact => !gone.has(fact))
  }
  forgetQuestions(draft, { gone, by, path })
}

type Conditional = { id: string; when?: Condition }
type Forgotten = { gone: Set<string>; by: string; path: Path }

function prune(draft: Draft, list: Conditional[], { gone, by, path }: Forgotten): void {
  for (const row of [...list]) {
    const when = without(row.when, gone)
    if (when === row.when) continue
    if (isSame(when, FALSE)) {
      list.splice(list.indexOf(row), 1)
      draft.warn('hidden-with-it', path, { kind: 'row', id: row.id, by })
    } else setWhen(row, when)
  }
}

/** Companions of which every row has gone go as well. */
function forgetCompanions(draft: Draft, { by, path }: Omit<Forgotten, 'gone'>): void {
  const { base, written } = draft
  const rowsFor = (flow: Pick<Flow, 'companionRows'>, id: string) =>
    flow.companionRows.filter(row => row.companion === id).length
  for (const { id } of [...written.companions]) {
    if (rowsFor(base.flow, id) === 0 || rowsFor(written, id) > 0) continue
    written.companions = written.companions.filter(one => one.id !== id)
    draft.warn('hidden-with-it', path, { kind: 'companion', id, by })
  }
}

function forgetQuestions(draft: Draft, { gone, by, path }: Forgotten): void {
  for (const question of [...draft.written.questions]) {
    const askWhen = without(question.askWhen, gone)
    if (askWhen === question.askWhen) continue
    if (!isSame(askWhen, FALSE)) {
      if (askWhen && !isSame(askWhen, TRUE)) question.askWhen = askWhen
      else delete question.askWhen
      continue
    }
    const facts = [...question.options.flatMap(factsOf), unsureOf(question.id)]
    if (isNeeded(draft, { id: question.id, facts, path })) continue
    draft.written.questions = draft.written.questions.filter(one => one !== question)
    draft.warn('hidden-with-it', path, { kind: 'question', id: question.id, by })
    forget(draft, facts, by, path)
  }
}

function setWhen(row: Conditional, when: Condition | undefined): void {
  if (when === undefined) delete row.when
  else row.when = when
}

/** The same condition where these facts are never there. */
function without(condition: Condition | undefined, gone: Set<string>) {
  return condition === undefined || !speaksOf(condition, gone)
    ? condition
    : reduced(condition, gone)
}

function reduced(condition: Condition, gone: Set<string>): Condition {
  if (!speaksOf(condition, gone)) return condition
  if (typeof condition === 'string') return FALSE
  if ('all' in condition) return allOf(condition.all.map(part => reduced(part, gone)))
  if ('any' in condition) return anyOf(condition.any.map(part => reduced(part, gone)))
  if ('not' in condition) return notOf(reduced(condition.not, gone))
  if (!('count' in condition)) return condition
  const count = condition.count.filter(fact => !gone.has(fact))
  const { atLeast } = condition
  return typeof atLeast === 'number' && atLeast > count.length
    ? FALSE
    : { count, atLeast }
}

function speaksOf(condition: Condition, gone: Set<string>): boolean {
  if (typeof condition === 'string') return gone.has(condition)
  if ('all' in condition) return condition.all.some(part => speaksOf(part, gone))
  if ('any' in condition) return condition.any.some(part => speaksOf(part, gone))
  if ('not' in condition) return speaksOf(condition.not, gone)
  return 'count' in condition && condition.count.some(fact => gone.has(fact))
}
