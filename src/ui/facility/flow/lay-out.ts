import {
  Graph,
  layout,
  type EdgeLabel,
  type GraphLabel,
  type NodeLabel
} from '@dagrejs/dagre'
import type { FlowMap, MapEdge, MapNode } from '../../../flow/readable/map'
import type { Language } from '../../../text/language'
import { EM, LINE, PADDING } from './sizes'
import { widthOf, wrap } from './wrap'

const NODE_WIDTH = 15
const LABEL_WIDTH = 11

export type Drawn = {
  width: number
  height: number
  nodes: DrawnNode[]
  edges: DrawnEdge[]
}

/** `x` and `y` are the upper left corner. */
type Box = { x: number; y: number; width: number; height: number }
export type DrawnNode = Box & { node: MapNode; lines: string[]; notes: string[] }
export type DrawnEdge = {
  edge: MapEdge
  path: string
  label: (Box & { lines: string[] }) | undefined
}

/** A map with a place for everything. `across`: from left to right instead of downwards. */
export function layOut(map: FlowMap, language: Language, across = false): Drawn {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true })
  graph.setGraph({ rankdir: across ? 'LR' : 'TB', nodesep: 20, ranksep: 44, edgesep: 16 })
  const texts = new Map(map.nodes.map(node => [node.id, textOf(node, language)]))
  for (const node of map.nodes) graph.setNode(node.id, sizeOf(texts.get(node.id)))
  map.edges.forEach((edge, at) => {
    const lines = edge.label === undefined ? [] : wrap(edge.label, LABEL_WIDTH, language)
    const size = lines.length > 0 ? boxOf(lines, LABEL_WIDTH) : { width: 0, height: 0 }
    graph.setEdge(edge.from, edge.to, { ...size, labelpos: 'c' }, String(at))
  })
  layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  return {
    width,
    height,
    nodes: map.nodes.map(node => ({
      ...cornered(graph.node(node.id)),
      node,
      ...(texts.get(node.id) ?? { lines: [], notes: [] })
    })),
    edges: map.edges.map((edge, at) =>
      drawnEdge(edge, graph.edge(edge.from, edge.to, String(at)), language)
    )
  }
}

type NodeText = { lines: string[]; notes: string[] }

function textOf({ text, note }: MapNode, language: Language): NodeText {
  return {
    lines: wrap(text, NODE_WIDTH, language),
    notes: note === undefined ? [] : wrap(note, NODE_WIDTH, language)
  }
}

function sizeOf({ lines, notes }: NodeText = { lines: [], notes: [] }) {
  return boxOf([...lines, ...notes], NODE_WIDTH)
}

function boxOf(lines: readonly string[], most: number) {
  const widest = Math.max(...lines.map(widthOf), 4)
  return {
    width: Math.min(widest, most + 1) * EM + 2 * PADDING,
    height: lines.length * LINE + 2 * PADDING
  }
}

function drawnEdge(edge: MapEdge, laid: EdgeLabel, language: Language): DrawnEdge {
  const points = laid.points ?? []
  const path = points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  const label =
    edge.label === undefined
      ? undefined
      : { ...cornered(laid), lines: wrap(edge.label, LABEL_WIDTH, language) }
  return { edge, path, label }
}

function cornered({ x = 0, y = 0, width = 0, height = 0 }: Partial<Box>): Box {
  return { x: x - width / 2, y: y - height / 2, width, height }
}
