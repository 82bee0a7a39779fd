import type { Reaction, Response } from '../schema'
import { REACTIONS } from '../words'
import { conditionWords } from './condition-words'
import {
  END,
  endNode,
  inARow,
  WEIGHING,
  weighingNode,
  type FlowMap,
  type MapEdge,
  type MapNode
} from './map'
import type { Teller } from './teller'

/** What leads to a response, its steps in their order, and where each reaction goes on. */
export function responseMap(response: Response, teller: Teller): FlowMap {
  const { text } = teller
  const { id, steps } = response
  const rows = rowsTo(id, teller)
  const title: MapNode = {
    ...{ id: `response-${id}`, kind: 'response', text: text('responses', id, 'title') },
    leads: { section: 'responses', part: id }
  }
  const own = steps.map(step => stepNode(id, step, teller))
  const reactions = reactionEdges(response, own.at(-1)?.id ?? title.id, teller)
  const ends = [weighingNode(teller), endNode(teller)].filter(end =>
    reactions.some(({ to }) => to === end.id)
  )
  return {
    id: title.id,
    title: title.text,
    nodes: [...rows, title, ...own, ...ends],
    edges: [
      ...rows.map(row => ({ from: row.id, to: title.id })),
      ...inARow([title.id, ...own.map(step => step.id)]),
      ...reactions
    ]
  }
}

function rowsTo(response: string, teller: Teller): MapNode[] {
  const { flow, textIfAny, word } = teller
  return flow.weighing.flatMap((row, at): MapNode[] => {
    if (row.response !== response) return []
    const reason =
      textIfAny('rows', 'weighing', row.id) ??
      (row.when === undefined ? word('map-otherwise') : conditionWords(row.when, teller))
    return [
      {
        ...{ id: `row-${row.id}`, kind: 'row', text: `${at + 1}. ${reason}` },
        leads: { section: 'weighing', part: row.id }
      }
    ]
  })
}

function stepNode(
  response: string,
  step: Response['steps'][number],
  { text, word }: Teller
): MapNode {
  return {
    ...{ id: `step-${step.id}`, kind: 'step' },
    text: word('doc-step', {
      kind: word(`doc-step-${step.kind}`),
      text: text('responses', response, 'steps', step.id, 'text')
    })
  }
}

/** Reactions that go on in the same way share one arrow. */
function reactionEdges(
  { reactions }: Response,
  last: string,
  { text, word }: Teller
): MapEdge[] {
  const byTarget = new Map<string, string[]>()
  for (const reaction of REACTIONS) {
    const to = targetOf(reactions[reaction])
    if (to === undefined) continue
    byTarget.set(to, [...(byTarget.get(to) ?? []), text('reactions', reaction)])
  }
  return [...byTarget].map(([to, names]) => ({
    ...{ from: last, to },
    label: names.join(word('map-joint'))
  }))
}

/** Facts that are set are weighed first, wherever it goes on then. */
function targetOf({ sets, to }: Response['reactions'][Reaction]): string | undefined {
  if (sets.length > 0) return WEIGHING
  if (to === undefined) return undefined
  return to === END ? END : `step-${to}`
}
