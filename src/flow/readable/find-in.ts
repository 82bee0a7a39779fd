import type { FlowDocument, Line, Part, Row, Section } from './document'

/** The parts of a document in which every word of the search stands, whatever its width or case. */
export function findIn({ sections }: FlowDocument, search: string): Section[] {
  const words = plain(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const has = (text: string) => words.every(word => plain(text).includes(word))
  return sections.flatMap(section => {
    const parts = section.parts.flatMap(part => foundOf(part, has))
    return parts.length > 0 ? [{ ...section, parts }] : []
  })
}

/** Of a table only the rows in which it stands. */
function foundOf(part: Part, has: (text: string) => boolean): Part[] {
  const { title = '', id = '', help = '', lines = [], rows } = part
  const own = [title, id, help, ...lines.flatMap(textsOfLine)].join('\n')
  if (rows === undefined) return has(own) ? [part] : []
  const found = rows.filter(row => has(textsOfRow(row).join('\n')))
  return found.length > 0 ? [{ ...part, rows: found }] : []
}

function textsOfLine({ text, id, mark, other, beneath = [] }: Line): string[] {
  return [text, id ?? '', mark ?? '', other ?? '', ...beneath.flatMap(textsOfLine)]
}

function textsOfRow({ id, when, then, to, reason, source }: Row): string[] {
  return [id, when ?? '', then, to?.part ?? '', reason ?? '', source ?? '']
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
