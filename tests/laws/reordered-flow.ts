import type { Flow } from '../../src/flow/schema'

/** The same flow with options, companions, responses and keys the other way round. */
export function reversed(flow: Flow): Flow {
  const turned: Flow = {
    ...flow,
    standing: flow.standing.map(turnOptions),
    questions: flow.questions.map(turnOptions),
    responses: [...flow.responses].reverse(),
    companions: [...flow.companions].reverse(),
    companionRows: [...flow.companionRows].reverse(),
    dangerSheet: [...flow.dangerSheet].reverse()
  }
  return turnKeys(turned) as Flow
}

/** The same flow with every id of its own and every fact called otherwise. */
export function renamed(flow: Flow, rename: (id: string) => string): Flow {
  const own = idsOf(flow)
  const call = (text: string): string => {
    if (own.has(text)) return rename(text)
    const [, mark, id, rest = ''] =
      /^(unsure|said)\.([a-z0-9-]+)(\.\d+)?$/.exec(text) ?? []
    return id !== undefined && own.has(id) ? `${mark ?? ''}.${rename(id)}${rest}` : text
  }
  return renameIn(flow, call) as Flow
}

function turnOptions<T extends { options: unknown[] }>(question: T): T {
  return { ...question, options: [...question.options].reverse() }
}

function turnKeys(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(turnKeys)
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data)
      .reverse()
      .map(([key, part]) => [key, turnKeys(part)])
  )
}

function idsOf(flow: Flow): Set<string> {
  const asked = [...flow.standing, ...flow.questions]
  const options = asked.flatMap(question => question.options)
  const named = [
    ...asked,
    ...flow.responses,
    ...flow.companions,
    ...flow.dangerSheet,
    ...flow.ladder
  ]
  const reacted = flow.responses.flatMap(({ reactions }) =>
    Object.values(reactions).flatMap(({ sets }) => sets)
  )
  return new Set([
    ...[...named, ...options].map(({ id }) => id),
    ...options.flatMap(({ sets }) => sets ?? []),
    ...flow.dangerSheet.flatMap(({ sets }) => sets),
    ...reacted
  ])
}

function renameIn(data: unknown, call: (text: string) => string): unknown {
  if (typeof data === 'string') return call(data)
  if (Array.isArray(data)) return data.map(part => renameIn(part, call))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).map(([key, part]) => [key, renameIn(part, call)])
  )
}
