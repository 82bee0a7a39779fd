import {
  mapsOf,
  phaseMap,
  WHOLE,
  wholeMap,
  type FlowMap
} from '../../../flow/readable/map'
import { responseMap } from '../../../flow/readable/response-map'
import type { Teller } from '../../../flow/readable/teller'

export interface MapName {
  readonly id: string
  readonly text: string
}

/** The maps to choose from, the whole first. */
export function mapNames({ flow, text, word }: Teller): MapName[] {
  return mapsOf(flow).map(id => {
    const [kind, name] = kindOf(id)
    if (kind === 'phase') return { id, text: text('phases', name) }
    if (kind === 'response') return { id, text: text('responses', name, 'title') }
    return { id, text: word('map-whole') }
  })
}

/** The map of that name; the whole where there is none. */
export function mapOf(id: string, teller: Teller): FlowMap {
  const [kind, name] = kindOf(id)
  const { flow } = teller
  const response = flow.responses.find(each => kind === 'response' && each.id === name)
  if (response) return responseMap(response, teller)
  if (kind === 'phase' && flow.phases.includes(name)) return phaseMap(name, teller)
  return wholeMap(teller)
}

export function isWhole({ id }: FlowMap): boolean {
  return id === WHOLE
}

function kindOf(id: string): [string, string] {
  const [kind = ''] = id.split('-')
  return [kind, id.slice(kind.length + 1)]
}
