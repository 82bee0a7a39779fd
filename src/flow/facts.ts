import type { Flow, Option, Question, StandingQuestion } from './schema'

/** Sources of facts that are neither a question nor a standing question. */
export const DANGER_SHEET = 'danger-sheet'
export const REACTED = 'reactions'
export const LADDER = 'ladder'
export const CLOCK = 'clock'

/** The facts an option establishes: its own id unless it says otherwise. */
export function factsOf(option: Option): string[] {
  return option.sets ?? [option.id]
}

/** Every fact that some option of the question establishes. */
export function factsOfQuestion(question: Question | StandingQuestion): string[] {
  return [...new Set(question.options.flatMap(factsOf))]
}

/** The only fact that "not sure" establishes. */
export function unsureOf(question: string): string {
  return `unsure.${question}`
}

/** Marks a question as answered, whatever the answer. Never a fact about the visitor. */
export function answeredOf(question: string): string {
  return `answered.${question}`
}

export function isMarker(fact: string): boolean {
  return /^(answered|assumed|otherwise|resume)\./.test(fact) || fact === 'advise-now'
}

/** The fact that a rung of the ladder was said for the nth time. */
export function saidOf(rung: string, time: number): string {
  return `said.${rung}.${time}`
}

/** Who can establish each fact: question ids, standing ids, or one of the sources above. */
export function settersOf(flow: Flow): Map<string, string[]> {
  const setters = new Map<string, string[]>()
  const add = (source: string, facts: string[]) => {
    for (const fact of facts) {
      const known = setters.get(fact) ?? []
      if (!known.includes(source)) setters.set(fact, [...known, source])
    }
  }
  for (const [source, facts] of factsBySource(flow)) add(source, facts)
  return setters
}

function factsBySource(flow: Flow): [string, string[]][] {
  return [
    [DANGER_SHEET, flow.dangerSheet.flatMap(entry => entry.sets)],
    [
      REACTED,
      flow.responses.flatMap(response =>
        Object.values(response.reactions).flatMap(reaction => reaction.sets)
      )
    ],
    [CLOCK, flow.timeLimit?.sets ?? []],
    [LADDER, flow.ladder.flatMap(rung => saidFacts(rung.id, rung.times))],
    ...flow.standing.map(
      standing => [standing.id, factsOfQuestion(standing)] as [string, string[]]
    ),
    ...flow.questions.map(
      question =>
        [question.id, [...factsOfQuestion(question), unsureOf(question.id)]] as [
          string,
          string[]
        ]
    )
  ]
}

/** All the facts a rung can set, in the order they are set. */
export function saidFacts(rung: string, times: number): string[] {
  return Array.from({ length: times }, (_, index) => saidOf(rung, index + 1))
}
