import { factsOf, isMarker, settersOf } from '../facts'
import { finding, type Finding } from '../finding'
import type { Flow } from '../schema'
import { like } from '../suggest'
import { conditionsOf, mentionsOf } from './mentions'

/** Every fact spoken of can be set, and the facts of a question asked only at times have no other source. */
export function checkFacts(flow: Flow): Finding[] {
  return [...neverSet(flow), ...setTwice(flow), ...reserved(flow)]
}

function neverSet(flow: Flow): Finding[] {
  const known = [...settersOf(flow).keys()]
  const spokenOf = [
    ...conditionsOf(flow).flatMap(({ condition, path }) => mentionsOf(condition, path)),
    ...flow.lifeDanger.map((fact, at) => ({ fact, path: ['lifeDanger', at] })),
    ...flow.ladder.flatMap((rung, place) =>
      rung.preload.map((fact, at) => ({ fact, path: ['ladder', place, 'preload', at] }))
    )
  ]
  return spokenOf.flatMap(mention =>
    'fact' in mention && !known.includes(mention.fact)
      ? [
          finding('fact-never-set', mention.path, {
            fact: mention.fact,
            ...like(mention.fact, known)
          })
        ]
      : []
  )
}

function setTwice(flow: Flow): Finding[] {
  const setters = settersOf(flow)
  return flow.questions.flatMap((question, at) => {
    if (question.askWhen === undefined) return []
    return question.options.flatMap((option, place) =>
      factsOf(option).flatMap(fact => {
        const others = (setters.get(fact) ?? []).filter(source => source !== question.id)
        const path = ['questions', at, 'options', place]
        return others[0] === undefined
          ? []
          : [finding('fact-set-twice', path, { fact, other: others[0] })]
      })
    )
  })
}

/** `unsure.`, `said.` and marks are set by the app alone. */
function reserved(flow: Flow): Finding[] {
  return (['standing', 'questions'] as const).flatMap(list =>
    flow[list].flatMap((question, at) =>
      question.options.flatMap((option, place) =>
        factsOf(option)
          .filter(fact => isMarker(fact) || /^(unsure|said)\./.test(fact))
          .map(fact => finding('fact-reserved', [list, at, 'options', place], { fact }))
      )
    )
  )
}
