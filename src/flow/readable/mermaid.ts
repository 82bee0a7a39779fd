import { factsOf } from '../facts'
import type { Condition, Flow, Question, Response } from '../schema'
import { REACTIONS } from '../words'
import { conditionWords } from './condition-words'
import type { Teller } from './teller'

/** A flow as a Mermaid flowchart: questions by phase in their order, the weighing, and where each response leads. */
export function mermaidOf(teller: Teller): string {
  const { flow, word } = teller
  return [
    'flowchart LR',
    ...flow.phases.flatMap(phase => phaseLines(phase, teller)),
    `  weighing{{${label(word('list-weighing'))}}}`,
    ...flow.responses.map(
      ({ id }) => `  ${node('r', id)}(${label(titleOf(id, teller))})`
    ),
    `  aftercare([${label(word('doc-aftercare'))}])`,
    ...orderLines(flow),
    ...dangerLines(teller),
    ...flow.weighing.map((row, at) => rowLine(row, at + 1, teller)),
    ...flow.responses.flatMap(response => reactionLines(response, teller))
  ].join('\n')
}

function phaseLines(phase: string, teller: Teller): string[] {
  const { flow, text } = teller
  const own = flow.questions.filter(question => question.phase === phase)
  if (own.length === 0) return []
  return [
    `  subgraph ${node('p', phase)}[${label(text('phases', phase))}]`,
    ...own.map(question => `    ${questionNode(question, teller)}`),
    '  end'
  ]
}

/** When a question is not asked of everybody stands inside it. */
function questionNode({ id, askWhen }: Question, teller: Teller): string {
  const asked = teller.text('questions', id, 'text')
  const when = askWhen === undefined ? [] : [shortWords(askWhen, teller)]
  const lines = [asked, ...when.map(part => teller.word('map-when', { when: part }))]
  return `${node('q', id)}[${label(...lines)}]`
}

function orderLines({ questions }: Flow): string[] {
  const stops = [...questions.map(({ id }) => node('q', id)), 'weighing']
  return stops.slice(1).map((next, at) => `  ${stops[at] ?? ''} --> ${next}`)
}

/** Danger to life goes to the advice at once. */
function dangerLines({ flow, word }: Teller): string[] {
  return flow.questions
    .filter(({ options }) =>
      options.flatMap(factsOf).some(fact => flow.lifeDanger.includes(fact))
    )
    .map(({ id }) => `  ${node('q', id)} ==>|${label(word('list-lifeDanger'))}| weighing`)
}

function rowLine(row: Flow['weighing'][number], number: number, teller: Teller): string {
  const when =
    row.when === undefined ? teller.word('map-otherwise') : shortWords(row.when, teller)
  return `  weighing -->|${label(`${number}. ${when}`)}| ${node('r', row.response)}`
}

function reactionLines({ id, reactions }: Response, teller: Teller): string[] {
  const { text } = teller
  const line = (
    to: string,
    isThere: (reaction: (typeof REACTIONS)[number]) => boolean
  ) => {
    const names = REACTIONS.filter(isThere).map(reaction => text('reactions', reaction))
    return names.length > 0
      ? [`  ${node('r', id)} -.->|${label(names.join(' / '))}| ${to}`]
      : []
  }
  return [
    ...line('weighing', reaction => reactions[reaction].sets.length > 0),
    ...line(
      'aftercare',
      reaction =>
        reactions[reaction].sets.length === 0 && reactions[reaction].to === 'aftercare'
    )
  ]
}

function titleOf(response: string, { text }: Teller): string {
  return text('responses', response, 'title')
}

/** Ids have no underscore of their own, and no word of Mermaid begins with one letter and an underscore. */
function node(kind: 'p' | 'q' | 'r', id: string): string {
  return `${kind}_${id.replaceAll('-', '_')}`
}

/** Lines in quotes, with every character written out that Mermaid or HTML could take for its own. */
function label(...lines: string[]): string {
  const safe = lines.map(line =>
    line
      .replace(/\s+/g, ' ')
      .replace(/[^\p{L}\p{M}\p{N} 、。「」『』（）・：／…,.()/?!-]/gu, escaped)
  )
  return `"${safe.join('<br/>')}"`
}

function escaped(character: string): string {
  return `#${character.codePointAt(0) ?? 32};`
}

/** Twice as many Latin letters fit as full-width ones. */
const WIDEST = 64

function shortWords(condition: Condition, teller: Teller): string {
  const words = [...conditionWords(condition, teller)]
  let width = 0
  const end = words.findIndex(
    character => (width += character > '\u00ff' ? 2 : 1) > WIDEST
  )
  return end < 0 ? words.join('') : `${words.slice(0, end).join('')}…`
}
