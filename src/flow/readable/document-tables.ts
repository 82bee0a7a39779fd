import type { Condition } from '../schema'
import { SCALES } from '../tables'
import { conditionWords } from './condition-words'
import type { Row, Section } from './document'
import { sourceWords } from './document-parts'
import type { Teller } from './teller'

/** Every table row by row: when it holds, what follows and why. */
export function tableSections(teller: Teller): Section[] {
  const { flow, word } = teller
  const firstWins = word('doc-first-row-wins')
  return [
    {
      ...{ id: 'scales', title: word('doc-scales'), intro: firstWins },
      parts: SCALES.map(scale => scalePart(scale, teller))
    },
    {
      ...{ id: 'weighing', title: word('list-weighing'), intro: firstWins },
      parts: [
        {
          rows: flow.weighing.map(row =>
            rowOf(row, 'weighing', leadsTo('responses', row.response, teller), teller)
          )
        }
      ]
    },
    {
      ...{ id: 'companion-rows', title: word('list-companionRows') },
      intro: word('doc-every-row-adds'),
      parts: [
        {
          rows: flow.companionRows.map(row =>
            rowOf(row, 'companions', leadsTo('companions', row.companion, teller), teller)
          )
        }
      ]
    }
  ]
}

function scalePart(scale: (typeof SCALES)[number], teller: Teller) {
  const { flow, text } = teller
  return {
    ...{ id: scale, title: text('scales', scale, 'name') },
    rows: flow.scales[scale].map(row => {
      const then = text('scales', scale, 'levels', row.level)
      return rowOf(row, scale, { then }, teller)
    })
  }
}

function leadsTo(section: string, part: string, { text }: Teller): Outcome {
  return { then: text(section, part, 'title'), to: { section, part } }
}

type Outcome = Pick<Row, 'then' | 'to'>

type FlowRow = {
  id: string
  when?: Condition | undefined
  locked?: boolean
  source: string[]
}

function rowOf(row: FlowRow, table: string, outcome: Outcome, teller: Teller): Row {
  const { word, textIfAny } = teller
  return {
    id: row.id,
    when: row.when === undefined ? undefined : conditionWords(row.when, teller),
    ...outcome,
    mark: row.locked ? word('doc-locked') : undefined,
    reason: textIfAny('rows', table, row.id),
    source: sourceWords(row, teller)
  }
}
