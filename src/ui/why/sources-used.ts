import { responseOf, type Advice } from '../../flow/decide'
import type { Reason } from '../../flow/explain'
import type { Flow } from '../../flow/schema'

export interface SourceLine {
  readonly id: string
  readonly title: string
  readonly url: string
}

/** What the response, its companions and the deciding rows rest on, each source once. */
export function sourcesUsed(
  sources: Flow['sources'],
  flow: Flow,
  advice: Advice,
  reasons: readonly Reason[]
): SourceLine[] {
  const response = responseOf(flow, advice.response)
  const companions = flow.companions.filter(({ id }) =>
    advice.companions.some(({ companion }) => companion === id)
  )
  const rows = reasons.flatMap(({ table, row }) =>
    rowsOf(flow, table).filter(({ id }) => id === row)
  )
  const ids = [response, ...rows, ...companions].flatMap(({ source }) => source)
  return [...new Set(ids)].flatMap(id => {
    const source = sources[id]
    return source ? [{ id, ...source }] : []
  })
}

function rowsOf(flow: Flow, table: Reason['table']): { id: string; source: string[] }[] {
  if (table === 'weighing') return flow.weighing
  return table === 'companions' ? flow.companionRows : flow.scales[table]
}
