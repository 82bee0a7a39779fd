import type { Condition } from '../schema'
import { SCALES } from '../tables'
import { conditionWords } from './condition-words'
import { item, sourceLines, titled } from './document-parts'
import type { Teller } from './teller'

type Row = {
  id: string
  when?: Condition | undefined
  locked?: boolean
  source: string[]
}

/** Every table row by row: when it holds, what follows and why. */
export function tableSections(teller: Teller): string[] {
  const { flow, text, word } = teller
  const scales = SCALES.flatMap(scale => [
    ...['', `### ${text('scales', scale, 'name')} [${scale}]`],
    ...flow.scales[scale].flatMap((row, at) =>
      rowLines(row, at + 1, {
        ...{ table: scale, teller },
        then: teller.quoted(text('scales', scale, 'levels', row.level))
      })
    )
  ])
  const title = (list: string, id: string) =>
    `${teller.quoted(text(list, id, 'title'))} [${id}]`
  const weighing = flow.weighing.flatMap((row, at) =>
    rowLines(row, at + 1, {
      ...{ table: 'weighing', teller },
      then: title('responses', row.response)
    })
  )
  const companions = flow.companionRows.flatMap((row, at) =>
    rowLines(row, at + 1, {
      ...{ table: 'companions', teller },
      then: title('companions', row.companion)
    })
  )
  return [
    ...titled(word('doc-scales'), ['', word('doc-first-row-wins'), ...scales]),
    ...titled(word('list-weighing'), ['', word('doc-first-row-wins'), ...weighing]),
    ...titled(word('list-companionRows'), ['', word('doc-every-row-adds'), ...companions])
  ]
}

function rowLines(
  row: Row,
  number: number,
  { table, then, teller }: { table: string; then: string; teller: Teller }
): string[] {
  const { word, textIfAny } = teller
  const when = row.when === undefined ? '' : conditionWords(row.when, teller)
  const said = when
    ? word('doc-row', { when, outcome: then })
    : word('doc-row-otherwise', { outcome: then })
  const reason = textIfAny('rows', table, row.id)
  return [
    '',
    `${number}. ${said} [${row.id}]${row.locked ? word('doc-locked') : ''}`,
    ...(reason ? [item(word('doc-reason', { reason }), 1)] : []),
    ...sourceLines(row, teller).map(line => `  ${line}`)
  ]
}
