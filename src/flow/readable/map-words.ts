import type { FlowMap, MapNode } from './map'
import type { Teller } from './teller'

/** What a map shows of one of its nodes, as text. */
export type MapLine = { node: MapNode; leads: string[] }

/** The same as the map: every node in its order, with each arrow that leaves it. */
export function mapLines({ nodes, edges }: FlowMap, { word }: Teller): MapLine[] {
  const textOf = (id: string) => nodes.find(node => node.id === id)?.text ?? id
  return nodes.map(node => ({
    node,
    leads: edges
      .filter(({ from }) => from === node.id)
      .map(({ to, label }) =>
        label
          ? word('map-arrow-labelled', { to: textOf(to), label })
          : word('map-arrow', { to: textOf(to) })
      )
  }))
}
