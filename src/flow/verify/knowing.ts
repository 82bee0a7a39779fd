import { NO, YES, type Diagram, type Diagrams } from '../diagram'
import { factsOfQuestion, unsureOf } from '../facts'
import type { Flow, Question } from '../schema'
import type { Case } from './cases'
import { Judge, type FactsDrawn } from './judge'

/** When a question is certainly asked, and when that is not ruled out. */
type Asked = { must: Diagram; can: Diagram }

/** What `know` works out for one sheet, for all of them at once: when each fact is established or may still be so. */
export type Knowing = { facts: FactsDrawn; asked: Map<string, Asked> }

export function knowing(flow: Flow, cases: readonly Case[], diagrams: Diagrams): Knowing {
  const established = new Map<string, Diagram>()
  const unknown = new Map<string, Diagram>()
  const asked = new Map<string, Asked>()
  const recorded = recordedBySource(cases, diagrams)
  const facts: FactsDrawn = (fact, rail) => {
    const sure = established.get(fact) ?? NO
    return rail === 'can' ? diagrams.or(sure, unknown.get(fact) ?? NO) : sure
  }
  const judge = new Judge(flow.scales, diagrams, facts)
  const add = (to: Map<string, Diagram>, fact: string, when: Diagram) =>
    to.set(fact, diagrams.or(to.get(fact) ?? NO, when))

  function answer(question: Question): void {
    const must = judge.draw(question.askWhen, 'must')
    const can = judge.draw(question.askWhen, 'can')
    const own = recorded.get(question.id) ?? new Map<string, Diagram>()
    const unsure = own.get(unsureOf(question.id)) ?? NO
    const open = diagrams.pick(must, unsure, can)
    asked.set(question.id, { must, can })
    own.forEach((set, fact) => add(established, fact, diagrams.and(must, set)))
    factsOfQuestion(question).forEach(fact => add(unknown, fact, open))
  }

  const questions = new Set(flow.questions.map(({ id }) => id))
  for (const [source, sets] of recorded) {
    if (!questions.has(source)) sets.forEach((set, fact) => add(established, fact, set))
  }
  flow.questions.forEach(answer)
  return { facts, asked }
}

/** When each source records each of its facts, in force or not. */
function recordedBySource(cases: readonly Case[], diagrams: Diagrams) {
  const recorded = new Map<string, Map<string, Diagram>>()
  cases.forEach(({ source, values, unless }, at) => {
    const own = recorded.get(source) ?? new Map<string, Diagram>()
    recorded.set(source, own)
    const counts = unless === undefined ? YES : diagrams.choice(unless, [YES, NO])
    for (const fact of new Set(values.flat())) {
      const chosen = values.map(value => (value.includes(fact) ? YES : NO))
      const set = diagrams.and(counts, diagrams.choice(at, chosen))
      own.set(fact, diagrams.or(own.get(fact) ?? NO, set))
    }
  })
  return recorded
}
