import { factsOf, settersOf, unsureOf } from '../facts'
import type { Option, Question } from '../schema'
import type { Path } from '../shape'
import type { ChangeBy } from './change-schema'
import type { Draft } from './draft'
import { asksForDanger } from './locked'
import { sayParts } from './say-parts'

/** Adds a question before another one, or last; never ahead of the question about danger. */
export function addQuestion(
  draft: Draft,
  { addQuestion: question, before, texts }: ChangeBy<'addQuestion'>,
  path: Path
): void {
  if (isAheadOfDanger(draft, before)) return tooEarly(draft, question.id, path)
  const { questions } = draft.written
  question.options.forEach((option, at) =>
    keepDangerPlain(draft, option, [...path, 'addQuestion', 'options', at])
  )
  draft.origins.part(question, [...path, 'addQuestion'])
  draft.insert(questions, question, { before, kind: 'question', path })
  const { unsure, ...own } = texts
  sayParts(draft, `questions.${question.id}`, own, [...path, 'texts'])
  draft.say(`facts.${unsureOf(question.id)}`, unsure, [...path, 'texts', 'unsure'])
}

export function addOption(
  draft: Draft,
  { addOption: option, of, before, worse, texts }: ChangeBy<'addOption'>,
  path: Path
): void {
  const { questions, standing } = draft.written
  const asked = [...questions, ...standing]
  const question = draft.find(asked, of, 'question', [...path, 'of'])
  if (!question) return
  keepDangerPlain(draft, option, [...path, 'addOption'])
  draft.origins.part(option, [...path, 'addOption'])
  draft.insert(question.options, option, { before, kind: 'option', path })
  if (worse && 'worseAdds' in question) question.worseAdds.push(option.id)
  const folder = 'worseAdds' in question ? 'questions' : 'standing'
  draft.say(`${folder}.${of}.options.${option.id}`, texts, [...path, 'texts'])
}

/**
 * A danger to life is told by itself: with another fact of the base in one tap, every case of it would be taken as the
 * one in which the base is milder, somebody who is confused for one.
 */
function keepDangerPlain(draft: Draft, option: Option, path: Path): void {
  const { lifeDanger } = draft.written
  const facts = factsOf(option)
  const danger = facts.find(fact => lifeDanger.includes(fact))
  const ofBase = settersOf(draft.base.flow)
  const other = facts.find(fact => !lifeDanger.includes(fact) && ofBase.has(fact))
  if (danger === undefined || other === undefined) return
  draft.refuse('danger-with-another', [...path, 'sets'], { danger, other })
}

export function moveQuestion(
  draft: Draft,
  { moveQuestion: id, before, was }: ChangeBy<'moveQuestion'>,
  path: Path
): void {
  const { written } = draft
  const question = draft.find(written.questions, id, 'question', [
    ...path,
    'moveQuestion'
  ])
  if (!question) return
  const stays = asksForDanger(written, id) || isAheadOfDanger(draft, before)
  if (stays) return tooEarly(draft, id, path)
  written.questions = moved(draft, written.questions, {
    part: question,
    before,
    was,
    path
  })
}

export function moveOption(
  draft: Draft,
  { moveOption: id, of, before, was }: ChangeBy<'moveOption'>,
  path: Path
): void {
  const question = draft.find(draft.written.questions, of, 'question', [...path, 'of'])
  const options = question?.options ?? []
  const option = question && draft.find(options, id, 'option', [...path, 'moveOption'])
  if (!question || !option) return
  question.options = moved(draft, options, { part: option, before, was, path })
}

type Move<T> = {
  part: T
  before: string | undefined
  was: string | undefined
  path: Path
}

/** The list in its new order; a warning where the base has put the part elsewhere in the meantime. */
function moved<T extends { id: string }>(
  draft: Draft,
  list: T[],
  { part, before, was, path }: Move<T>
): T[] {
  const now = list[list.indexOf(part) + 1]?.id
  const key = part.id
  if (now !== was) {
    const args = { key, was: was ?? '–', now: now ?? '–', mine: before ?? '–' }
    draft.warn('base-order-changed', path, args)
  }
  const rest = list.filter(one => one !== part)
  if (
    before !== undefined &&
    !draft.find(rest, before, 'question', [...path, 'before'])
  ) {
    return list
  }
  draft.insert(rest, part, { before, kind: 'question', path })
  return rest
}

function isAheadOfDanger({ written }: Draft, before: string | undefined): boolean {
  const { questions } = written
  const place = questions.findIndex(({ id }) => id === before)
  return before !== undefined && place >= 0 && dangerFrom(place)
  function dangerFrom(start: number): boolean {
    return questions
      .slice(start)
      .some(({ id }: Pick<Question, 'id'>) => asksForDanger(written, id))
  }
}

function tooEarly(draft: Draft, question: string, path: Path): void {
  draft.refuse('question-before-danger', path, { question })
}
