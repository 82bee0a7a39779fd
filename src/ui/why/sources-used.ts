import type { Advice } from '../../flow/decide'
import type { Reason } from '../../flow/explain'
import type { Flow } from '../../flow/schema'

type SourceIds = Readonly<Record<string, readonly string[]>>

/** All sources, and which of them each response, companion and row rests on. */
interface Provenance {
  readonly sources: Flow['sources']
  readonly rests: {
    readonly responses: SourceIds
    readonly companions: SourceIds
    readonly rows: Readonly<Record<Reason['table'], SourceIds>>
  }
}

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
