import type provenance from 'virtual:provenance'
import type { Advice } from '../../flow/decide'
import type { Reason } from '../../flow/explain'

type Provenance = typeof provenance

export interface SourceLine {
  readonly id: string
  readonly title: string
  readonly url: string
}

/** What the response, its companions and the deciding rows rest on, each source once. */
export function sourcesUsed(
  { sources, rests }: Provenance,
  advice: Advice,
  reasons: readonly Reason[]
): SourceLine[] {
  const ids = [
    ...(rests.responses[advice.response] ?? []),
    ...reasons.flatMap(({ table, row }) => rests.rows[table][row] ?? []),
    ...advice.companions.flatMap(({ companion }) => rests.companions[companion] ?? [])
  ]
  return [...new Set(ids)].flatMap(id => {
    const source = sources[id]
    return source ? [{ id, ...source }] : []
  })
}
