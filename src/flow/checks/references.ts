import { finding, type Finding } from '../finding'
import type { Companion, Flow, Response } from '../schema'
import type { Path } from '../shape'
import { like } from '../suggest'

/** Every id that points at something else of the flow finds it there. */
export function checkReferences(flow: Flow): Finding[] {
  const known = targetsOf(flow)
  return referencesOf(flow).flatMap(({ kind, id, path, among }) => {
    const targets = among ?? known[kind] ?? []
    return targets.includes(id)
      ? []
      : [finding('dangling-reference', path, { kind, id, ...like(id, targets) })]
  })
}

type Kind =
  | 'phase'
  | 'response'
  | 'companion'
  | 'contact'
  | 'card'
  | 'rung'
  | 'source'
  | 'option'
  | 'step'

/** `among`: what it may point at, where that is not a list of the whole flow. */
type Reference = { kind: Kind; id: string; path: Path; among?: string[] }

function targetsOf(flow: Flow): Partial<Record<Kind, string[]>> {
  return {
    phase: flow.phases,
    response: idsOf(flow.responses),
    companion: idsOf(flow.companions),
    contact: idsOf(flow.contacts),
    card: idsOf(flow.cards),
    rung: idsOf(flow.ladder),
    source: Object.keys(flow.sources)
  }
}

function referencesOf(flow: Flow): Reference[] {
  return [
    ...ofQuestions(flow),
    ...ofTables(flow),
    ...flow.responses.flatMap((response, at) => [
      ...ofSteps(response, ['responses', at]),
      ...ofReactions(response, ['responses', at])
    ]),
    ...flow.companions.flatMap((companion, at) => ofSteps(companion, ['companions', at])),
    ...ofSources(flow, [])
  ]
}

function ofQuestions({ standing, questions }: Flow): Reference[] {
  return [
    ...standing.map(({ preset, options }, at) =>
      refer('option', preset, ['standing', at, 'preset'], idsOf(options))
    ),
    ...questions.map(({ phase }, at) =>
      refer('phase', phase, ['questions', at, 'phase'])
    ),
    ...questions.flatMap(({ worseAdds, options }, at) =>
      worseAdds.map((id, place) =>
        refer('option', id, ['questions', at, 'worseAdds', place], idsOf(options))
      )
    )
  ]
}

function ofTables({ weighing, companionRows, safeguards }: Flow): Reference[] {
  return [
    ...weighing.map(({ response }, at) =>
      refer('response', response, ['weighing', at, 'response'])
    ),
    ...companionRows.map(({ companion }, at) =>
      refer('companion', companion, ['companionRows', at, 'companion'])
    ),
    ...safeguards.flatMap((safeguard, at) =>
      'before' in safeguard
        ? [
            refer('companion', safeguard.before.companion, [
              'safeguards',
              at,
              'before',
              'companion'
            ])
          ]
        : []
    )
  ]
}

function ofSteps({ steps }: Response | Companion, path: Path): Reference[] {
  return steps.flatMap((step, at) =>
    (['contact', 'card', 'rung'] as const).flatMap(kind => {
      const id = step[kind]
      return id === undefined ? [] : [refer(kind, id, [...path, 'steps', at, kind])]
    })
  )
}

function ofReactions({ reactions, steps }: Response, path: Path): Reference[] {
  const among = ['aftercare', ...idsOf(steps)]
  return Object.entries(reactions).flatMap(([reaction, { to }]) =>
    to === undefined
      ? []
      : [refer('step', to, [...path, 'reactions', reaction, 'to'], among)]
  )
}

function ofSources(data: unknown, path: Path): Reference[] {
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, part]) => {
    const here = [...path, Array.isArray(data) ? Number(key) : key]
    if (key !== 'source' || !Array.isArray(part)) return ofSources(part, here)
    return part.map((id, at) => refer('source', String(id), [...here, at]))
  })
}

function refer(kind: Kind, id: string, path: Path, among?: string[]): Reference {
  return { kind, id, path, ...(among && { among }) }
}

function idsOf(list: { id: string }[]): string[] {
  return list.map(({ id }) => id)
}
