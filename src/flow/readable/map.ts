import { factsOf } from '../facts'
import { conditionWords } from './condition-words'
import type { Flow, Question } from '../schema'
import type { Teller } from './teller'

export type MapKind = 'place' | 'question' | 'table' | 'row' | 'response' | 'step' | 'end'

/** Something on a map. `leads`: what to look at for more, a part of the document or another map. */
export type MapNode = {
  id: string
  kind: MapKind
  text: string
  note?: string
  leads?: { section: string; part: string } | { map: string }
}

/** `urgent`: past everything else, since a life may be in danger. */
export type MapEdge = { from: string; to: string; label?: string; urgent?: true }

export type FlowMap = { id: string; title: string; nodes: MapNode[]; edges: MapEdge[] }

export const WHOLE = 'whole'

/** One map of the whole, one for each group of questions and one for each response: each small enough to be read. */
export function mapsOf(flow: Flow): string[] {
  const phases = flow.phases.filter(phase => questionsIn(flow, phase).length > 0)
  return [
    WHOLE,
    ...phases.map(phase => `phase-${phase}`),
    ...flow.responses.map(({ id }) => `response-${id}`)
  ]
}

/** The groups of questions in their order, and every response that the weighing may give. */
export function wholeMap(teller: Teller): FlowMap {
  const { flow, text, word } = teller
  const phases = flow.phases.filter(phase => questionsIn(flow, phase).length > 0)
  const stops = [...phases.map(phase => `phase-${phase}`), WEIGHING]
  return {
    id: WHOLE,
    title: word('map-whole'),
    nodes: [
      ...phases.map((phase): MapNode => ({
        ...{ id: `phase-${phase}`, kind: 'question', text: text('phases', phase) },
        note: word('map-questions', { count: questionsIn(flow, phase).length }),
        leads: { map: `phase-${phase}` }
      })),
      weighingNode(teller),
      ...flow.responses.map(({ id }) => responseNode(id, teller))
    ],
    edges: [
      ...inARow(stops),
      ...dangerPhases(flow).map(phase => dangerEdge(`phase-${phase}`, teller)),
      ...flow.responses.map(({ id }) => ({ from: WEIGHING, to: `response-${id}` }))
    ]
  }
}

/** The questions of one group in their order, and when they are asked. */
export function phaseMap(phase: string, teller: Teller): FlowMap {
  const { flow, text } = teller
  const questions = questionsIn(flow, phase)
  const phases = flow.phases.filter(one => questionsIn(flow, one).length > 0)
  const at = phases.indexOf(phase)
  const near = (other: string | undefined): MapNode | undefined =>
    other === undefined
      ? undefined
      : {
          ...{ id: `phase-${other}`, kind: 'place', text: text('phases', other) },
          leads: { map: `phase-${other}` }
        }
  const before = near(phases[at - 1])
  const after = near(phases[at + 1]) ?? weighingNode(teller)
  const own = questions.map(question => questionNode(question, teller))
  const urgent = questions.filter(question => isDanger(question, flow))
  const hasWeighing = after.id === WEIGHING || urgent.length === 0
  return {
    id: `phase-${phase}`,
    title: text('phases', phase),
    nodes: [
      ...(before ? [before] : []),
      ...own,
      after,
      ...(hasWeighing ? [] : [weighingNode(teller)])
    ],
    edges: [
      ...inARow([...(before ? [before.id] : []), ...own.map(({ id }) => id), after.id]),
      ...urgent.map(({ id }) => dangerEdge(`question-${id}`, teller))
    ]
  }
}

export const WEIGHING = 'weighing'
export const END = 'aftercare'

export function weighingNode({ word }: Teller): MapNode {
  return {
    ...{ id: WEIGHING, kind: 'table', text: word('list-weighing') },
    leads: { section: 'weighing', part: '' }
  }
}

export function endNode({ word }: Teller): MapNode {
  return {
    ...{ id: END, kind: 'end', text: word('doc-aftercare') },
    leads: { section: 'aftercare', part: '' }
  }
}

export function inARow(ids: readonly string[]): MapEdge[] {
  return ids.slice(1).map((to, at) => ({ from: ids[at] ?? to, to }))
}

function responseNode(id: string, { text }: Teller): MapNode {
  return {
    ...{ id: `response-${id}`, kind: 'response', text: text('responses', id, 'title') },
    leads: { map: `response-${id}` }
  }
}

function questionNode({ id, askWhen, alwaysAsk }: Question, teller: Teller): MapNode {
  const { flow, text, word } = teller
  const when = askWhen === undefined ? undefined : conditionWords(askWhen, teller)
  const note = when
    ? word('map-when', { when })
    : word(alwaysAsk ? 'map-always' : 'map-while-it-matters')
  return {
    ...{ id: `question-${id}`, kind: 'question' },
    text: `${flow.questions.findIndex(one => one.id === id) + 1}. ${text('questions', id, 'text')}`,
    ...{ note, leads: { section: 'questions', part: id } }
  }
}

function questionsIn({ questions }: Flow, phase: string): Question[] {
  return questions.filter(question => question.phase === phase)
}

function dangerPhases(flow: Flow): string[] {
  const found = flow.questions.filter(question => isDanger(question, flow))
  return [...new Set(found.map(({ phase }) => phase))]
}

function isDanger({ options }: Question, { lifeDanger }: Flow): boolean {
  return options.flatMap(factsOf).some(fact => lifeDanger.includes(fact))
}

function dangerEdge(from: string, { word }: Teller): MapEdge {
  return { from, to: WEIGHING, label: word('list-lifeDanger'), urgent: true }
}
