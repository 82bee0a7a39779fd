import { decide } from '../decide'
import { answeredOf, factsOfQuestion, settersOf } from '../facts'
import { finding, type Finding } from '../finding'
import type { Flow } from '../schema'
import type { Path } from '../shape'
import { know, type Given } from '../sheet'
import { like } from '../suggest'
import type { PackScene, ShortScene } from '../scenes/scene-schema'

/** Scenes whose facts nothing sets, and scenes that do not come to the advice they should. */
export function checkScenarios(flow: Flow, scenarios: readonly PackScene[]): Finding[] {
  return scenarios.flatMap((scenario, at) =>
    'facts' in scenario ? checkScenario(flow, scenario, at) : []
  )
}

function checkScenario(
  flow: Flow,
  { id, facts, expect }: ShortScene,
  at: number
): Finding[] {
  const path: Path = ['scenarios', at]
  const known = [...settersOf(flow).keys()]
  const unknown = facts.flatMap((fact, place) =>
    known.includes(fact)
      ? []
      : [
          finding('target-gone', [...path, 'facts', place], {
            kind: 'fact',
            id: fact,
            ...like(fact, known)
          })
        ]
  )
  if (unknown.length > 0) return unknown
  const { response, companions } = decide(flow, know(flow, givenOf(flow, facts)))
  const advised = [response, ...companions.map(({ companion }) => companion)]
  const missed = [...(expect.response ? [expect.response] : []), ...expect.companions]
  return missed
    .filter(wanted => !advised.includes(wanted))
    .map(wanted =>
      finding('scenario-missed', [...path, 'expect'], {
        scenario: id,
        wanted,
        advised: advised.join(', ')
      })
    )
}

/** Each fact from the first source that can set it; every question is answered, with none where nothing of it was seen. */
function givenOf(flow: Flow, facts: readonly string[]): Given {
  const given: Given = Object.fromEntries([
    ...flow.questions.map(({ id }) => [id, [answeredOf(id)]] as [string, string[]]),
    ...flow.standing.map(({ id, preset }) => [id, [preset]] as [string, string[]])
  ])
  const setters = settersOf(flow)
  for (const question of flow.standing) {
    const seen = facts.filter(fact => factsOfQuestion(question).includes(fact))
    if (seen.length > 0) given[question.id] = seen
  }
  for (const fact of facts) {
    const [source = ''] = setters.get(fact) ?? []
    if (!given[source]?.includes(fact)) given[source] = [...(given[source] ?? []), fact]
  }
  return given
}
