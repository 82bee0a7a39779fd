import { finding, type Finding } from '../finding'
import type { Companion, Flow, Response } from '../schema'
import type { Path } from '../shape'
import { like } from '../suggest'

/** Every id that points at something else of the flow finds it there. */
export function checkReferences(flow: Flow): Finding[] {
  const known = targetsOf(flow)
  return referencesOf(flow).flatMap(({ kind, id, path, among }) => {
    const targets = among ?? known[kind]
    return targets.includes(id)
      ? []
      : [finding('dangling-reference', path, { kind, id, ...like(id, targets) })]
  })
}

type Kind = 'phase' | 'response' | 'companion' | 'contact' | 'card' | 'rung' | 'source'
type Reference = {
  kind: Kind | 'option' | 'step'
  id: string
  path: Path
  among?: string[]
}

function targetsOf(flow: Flow): Record<Kind | 'option' | 'step', string[]> {
  const ids = (list: { id: string }[]) => list.map(item => item.id)
  return {
    phase: flow.phases,
    response: ids(flow.responses),
    companion: ids(flow.companions),
    contact: ids(flow.contacts),
    card: ids(flow.cards),
    rung: ids(flow.ladder),
    source: Object.keys(flow.sources),
    option: [],
    step: []
  }
}

function referencesOf(flow: Flow): Reference[] {
  return [
    ...flow.standing.map(({ preset, options }, at) => ({
      kind: 'option' as const,
      id: preset,
      path: ['standing', at, 'preset'],
      among: options.map(option => option.id)
    })),
    ...flow.questions.map(({ phase }, at) => ({
      kind: 'phase' as const,
      id: phase,
      path: ['questions', at, 'phase']
    })),
    ...flow.questions.flatMap(({ worseAdds, options }, at) =>
      worseAdds.map((id, place) => ({
        kind: 'option' as const,
        id,
        path: ['questions', at, 'worseAdds', place],
        among: options.map(option => option.id)
      }))
    ),
    ...flow.weighing.map(({ response }, at) => ({
      kind: 'response' as const,
      id: response,
      path: ['weighing', at, 'response']
    })),
    ...flow.companionRows.map(({ companion }, at) => ({
      kind: 'companion' as const,
      id: companion,
      path: ['companionRows', at, 'companion']
    })),
    ...flow.safeguards.flatMap((safeguard, at) =>
      'before' in safeguard
        ? [
            {
              kind: 'companion' as const,
              id: safeguard.before.companion,
              path: ['safeguards', at, 'before', 'companion']
            }
          ]
        : []
    ),
    ...flow.responses.flatMap((response, at) => [
      ...stepsOf(response, ['responses', at]),
      ...reactionsOf(response, ['responses', at])
    ]),
    ...flow.companions.flatMap((companion, at) => stepsOf(companion, ['companions', at])),
    ...sourcesOf(flow, [])
  ]
}

function stepsOf({ steps }: Response | Companion, path: Path): Reference[] {
  return steps.flatMap((step, at) =>
    (['contact', 'card', 'rung'] as const).flatMap(kind => {
      const id = step[kind]
      return id === undefined ? [] : [{ kind, id, path: [...path, 'steps', at, kind] }]
    })
  )
}

function reactionsOf({ reactions, steps }: Response, path: Path): Reference[] {
  const among = ['aftercare', ...steps.map(step => step.id)]
  return Object.entries(reactions).flatMap(([reaction, { to }]) =>
    to === undefined
      ? []
      : [
          {
            kind: 'step' as const,
            id: to,
            path: [...path, 'reactions', reaction, 'to'],
            among
          }
        ]
  )
}

function sourcesOf(data: unknown, path: Path): Reference[] {
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, part]) => {
    const here = [...path, Array.isArray(data) ? Number(key) : key]
    if (key !== 'source' || !Array.isArray(part)) return sourcesOf(part, here)
    return part.map((id, at) => ({
      kind: 'source' as const,
      id: String(id),
      path: [...here, at]
    }))
  })
}
