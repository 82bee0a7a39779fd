import type { FlowDocument, Line, Part, Row } from './document'
import type { Teller } from './teller'

/** A document as Markdown, with the name of everything in the files of the flow in square brackets. */
export function markdownOf(document: FlowDocument, teller: Teller): string {
  const about = [...document.about, teller.word('doc-ids')]
  return [
    `# ${document.title}`,
    '',
    ...about.map(line => `- ${line}`),
    ...document.sections.flatMap(({ title, intro, parts }) => [
      ...['', `## ${title}`],
      ...(intro ? ['', intro] : []),
      ...parts.flatMap(part => partLines(part, teller))
    ])
  ].join('\n')
}

function partLines(
  { id, title, number, help, lines = [], rows = [] }: Part,
  teller: Teller
): string[] {
  const count = number === undefined ? '' : `${number}. `
  return [
    '',
    ...(title === undefined ? [] : [`### ${count}${title}${named(id)}`]),
    ...(help ? [help] : []),
    ...lines.flatMap(line => itemLines(line, '-', 0, teller)),
    ...rows.flatMap((row, at) => rowLines(row, at + 1, teller))
  ]
}

function itemLines(line: Line, mark: string, depth: number, teller: Teller): string[] {
  const { text, id, mark: remark = '', other, beneath = [], inOrder } = line
  const under = [
    ...(other ? [{ text: teller.word('doc-other-language', { text: other }) }] : []),
    ...beneath
  ]
  return [
    item(`${text.trim()}${named(id)}${remark}`, mark, depth),
    ...under.flatMap((one, at) =>
      itemLines(one, inOrder ? `${at + 1}.` : '-', depth + 1, teller)
    )
  ]
}

function rowLines(row: Row, number: number, { word, quoted }: Teller): string[] {
  const { id, when, then, to, mark = '', reason, source } = row
  const outcome = `${quoted(then)}${named(to?.part)}`
  const said = when
    ? word('doc-row', { when, outcome })
    : word('doc-row-otherwise', { outcome })
  return [
    ...(number > 1 ? [''] : []),
    item(`${said}${named(id)}${mark}`, `${number}.`),
    ...(reason ? [item(word('doc-reason', { reason }), '-', 1)] : []),
    ...(source ? [item(source, '-', 1)] : [])
  ]
}

function named(id: string | undefined): string {
  return id === undefined ? '' : ` [${id}]`
}

/** A text of several lines under the mark of a list stays one item of it. */
function item(text: string, mark: string, depth = 0): string {
  const indent = '  '.repeat(depth)
  return `${indent}${mark} ${text.trim().replace(/\s*\n\s*/g, `\n${indent}  `)}`
}
