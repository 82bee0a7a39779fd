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
  { hideQuestion: id, was, with: along }: ChangeBy<'hideQuestion'>,
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
  hideAlong(draft, facts, { id, along, path })
}

/** Takes one option away from a question. */
export function hideOption(
  draft: Draft,
  { hideOption: id, of, was, with: along }: ChangeBy<'hideOption'>,
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
  hideAlong(draft, factsOf(option), { id, along, path })
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

type Hiding = { id: string; along: string[] | undefined; path: Path }

/** What goes along is told unless the pack has named it; and what it has named but stays, too. */
function hideAlong(
  draft: Draft,
  facts: string[],
  { id: by, along = [], path }: Hiding
): void {
  const went: Went[] = []
  forget(draft, facts, { went, path })
  for (const { kind, id } of went) {
    if (!along.includes(id)) draft.warn('hidden-with-it', path, { kind, id, by })
  }
  along.forEach((id, at) => {
    const stays = went.every(one => one.id !== id)
    if (stays) draft.warn('not-hidden-with-it', [...path, 'with', at], { id, by })
  })
}

type Went = { kind: 'row' | 'companion' | 'question'; id: string }
type Forgetting = { went: Went[]; path: Path }

/** Conditions no longer speak of facts that nothing sets any more; rows that rest on them alone go. */
function forget(draft: Draft, facts: string[], { went, path }: Forgetting): void {
  const { written } = draft
  const setters = settersOf(written as unknown as Flow)
  const gone = new Set(facts.filter(fact => !setters.has(fact)))
  if (gone.size === 0) return
  const lists = [
    written.weighing,
    written.companionRows,
    ...Object.values(written.scales)
  ] as Conditional[][]
  for (const list of lists) went.push(...prune(list, gone))
  went.push(...forgetCompanions(draft))
  for (const rung of written.ladder) {
    rung.preload = rung.preload.filter(fact => !gone.has(fact))
  }
  forgetQuestions(draft, gone, { went, path })
}

type Conditional = { id: string; when?: Condition }

/** Takes the rows out of a list that can no longer hold. */
function prune(list: Conditional[], gone: Set<string>): Went[] {
  const went: Went[] = []
  for (const row of [...list]) {
    const when = without(row.when, gone)
    if (when === row.when) continue
    if (isSame(when, FALSE)) {
      list.splice(list.indexOf(row), 1)
      went.push({ kind: 'row', id: row.id })
    } else setWhen(row, when)
  }
  return went
}

/** Companions of which every row has gone go as well. */
function forgetCompanions({ base, written }: Draft): Went[] {
  const rowsFor = (flow: Pick<Flow, 'companionRows'>, id: string) =>
    flow.companionRows.filter(row => row.companion === id).length
  const unused = written.companions.filter(
    ({ id }) => rowsFor(base.flow, id) > 0 && rowsFor(written, id) === 0
  )
  written.companions = written.companions.filter(one => !unused.includes(one))
  return unused.map(({ id }) => ({ kind: 'companion', id }))
}

function forgetQuestions(
  draft: Draft,
  gone: Set<string>,
  { went, path }: Forgetting
): void {
  for (const question of [...draft.written.questions]) {
    const { id } = question
    const askWhen = without(question.askWhen, gone)
    if (askWhen === question.askWhen) continue
    if (!isSame(askWhen, FALSE)) {
      if (askWhen && !isSame(askWhen, TRUE)) question.askWhen = askWhen
      else delete question.askWhen
      continue
    }
    const facts = [...question.options.flatMap(factsOf), unsureOf(id)]
    if (isNeeded(draft, { id, facts, path })) continue
    draft.written.questions = draft.written.questions.filter(one => one !== question)
    went.push({ kind: 'question', id })
    forget(draft, facts, { went, path })
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
