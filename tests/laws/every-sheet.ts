import { CLOCK, DANGER_SHEET, LADDER, REACTED } from '../../src/flow/facts'
import type { Flow, Question } from '../../src/flow/schema'
import { type Given, type Sheet } from '../../src/flow/sheet'
import { NONE, NOT_SURE } from '../../src/flow/words'

/** Every answer one can give to a question, not answering it first. */
export function answersTo({ kind, options }: Question): (string[] | undefined)[] {
  const own = options.map(({ id }) => id)
  if (kind === 'one') return [undefined, ...own.map(id => [id]), [NOT_SURE]]
  const subsets = own.reduce<string[][]>(
    (sets, id) => [...sets, ...sets.map(set => [...set, id])],
    [[]]
  )
  return [undefined, ...subsets.map(set => (set.length > 0 ? set : [NONE])), [NOT_SURE]]
}

/** Every way to answer the questions, the last one changing fastest. */
export function everySheet(questions: Question[]): Sheet[] {
  return questions.reduce<Sheet[]>(
    (sheets, question) =>
      sheets.flatMap(sheet =>
        answersTo(question).map(answer =>
          answer ? { ...sheet, [question.id]: answer } : sheet
        )
      ),
    [{}]
  )
}

/** One way to answer the questions, told by a number. */
export function anySheet(questions: Question[], number: number): Sheet {
  let left = number
  const sheet: Sheet = {}
  for (const question of questions) {
    const answers = answersTo(question)
    const answer = answers[left % answers.length]
    left = Math.floor(left / answers.length)
    if (answer) sheet[question.id] = answer
  }
  return sheet
}

/** A few ways the world outside the questions can be. */
export function outsides(flow: Flow): Given[] {
  const danger = flow.dangerSheet.flatMap(({ sets }) => sets)
  return [
    {},
    { [DANGER_SHEET]: danger },
    { [REACTED]: ['encore'], [LADDER]: ['said.hush.1'] },
    { [REACTED]: ['encore'], [LADDER]: ['said.hush.1', 'said.hush.2'], [CLOCK]: [] }
  ]
}
