import type { FlowDocument, Part, Section } from '../../../flow/readable/document'

/** What is needed to go through the flow by hand, in the order in which it is used. */
const ON_PAPER = [
  ...['danger-sheet', 'questions', 'scales', 'weighing', 'responses'],
  ...['companion-rows', 'companions', 'ladder', 'aftercare']
]

/** Without the names that things have in the files, and without what they rest on. */
export function paperSections({ sections }: FlowDocument): Section[] {
  return ON_PAPER.flatMap(id => sections.filter(section => section.id === id)).map(
    section => ({ ...section, parts: section.parts.map(withoutSource) })
  )
}

function withoutSource(part: Part): Part {
  const { lines } = part
  return lines ? { ...part, lines: lines.filter(({ isSource }) => !isSource) } : part
}
