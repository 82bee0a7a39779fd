import fc from 'fast-check'
import { LADDER, REACTED, saidFacts, CLOCK, DANGER_SHEET } from '../../src/flow/facts'
import type { Flow } from '../../src/flow/schema'
import { choicesOf, givenFrom, type Given, type Sheet } from '../../src/flow/sheet'
import { NONE, NOT_SURE } from '../../src/flow/words'

type AnyQuestion = Flow['questions'][number] | Flow['standing'][number]

/** Any full sheet of a flow together with any reactions, warnings, time limit and danger reported. */
export function anyGiven(flow: Flow): fc.Arbitrary<Given> {
  return fc
    .tuple(anySheet(flow), anyReactions(flow), anySaid(flow), anyOutside(flow))
    .map(([sheet, reacted, said, outside]) =>
      givenFrom(flow, sheet, { [REACTED]: reacted, [LADDER]: said, ...outside })
    )
}

export function anySheet(flow: Flow): fc.Arbitrary<Sheet> {
  const answers = [...flow.standing, ...flow.questions].map(question => [
    question.id,
    anyAnswer(question)
  ])
  return fc.record(Object.fromEntries(answers) as Record<string, fc.Arbitrary<string[]>>)
}

function anyAnswer(question: AnyQuestion): fc.Arbitrary<string[]> {
  const choices = choicesOf(question)
  if (question.kind !== 'several') return fc.constantFrom(...choices.map(id => [id]))
  const own = choices.filter(id => id !== NONE && id !== NOT_SURE)
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>([NONE]) },
    { weight: 1, arbitrary: fc.constant<string[]>([NOT_SURE]) },
    {
      weight: 4,
      arbitrary: fc.subarray(own, { minLength: 1, maxLength: Math.min(3, own.length) })
    }
  )
}

function anyReactions(flow: Flow): fc.Arbitrary<string[]> {
  const sets = flow.responses.flatMap(({ reactions }) =>
    Object.values(reactions).flatMap(reaction => reaction.sets)
  )
  return fc.subarray([...new Set(sets)])
}

function anySaid(flow: Flow): fc.Arbitrary<string[]> {
  const counts = flow.ladder.map(({ times }) => fc.nat(Number(times)))
  return fc
    .tuple(...counts)
    .map(said => flow.ladder.flatMap(({ id }, index) => saidFacts(id, said[index] ?? 0)))
}

function anyOutside(flow: Flow): fc.Arbitrary<Given> {
  const entries = flow.dangerSheet.map(({ sets }) => sets)
  return fc.record({
    [DANGER_SHEET]: fc.oneof(
      { weight: 9, arbitrary: fc.constant<string[]>([]) },
      fc.constantFrom<string[]>(...entries)
    ),
    [CLOCK]: fc.constantFrom<string[]>([], flow.timeLimit?.sets ?? [])
  })
}
