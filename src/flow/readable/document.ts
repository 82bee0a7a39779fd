import { askedSections } from './document-asked'
import { listSections } from './document-lists'
import { companionSection, ladderSection, responseSection } from './document-responses'
import { tableSections } from './document-tables'
import type { Teller } from './teller'

/** A flow in the language of the document, with the other one for what is said to people. */
export type Telling = { teller: Teller; other: Teller }

/** `hash` and `date` tell one printing from another; `name` is that of the facility, where it is not the flow's own. */
export type Printing = {
  hash: string
  date: string
  name?: { id: string; edition: string }
}

/** One line, and what stands beneath it. */
export type Line = {
  text: string
  /** Its name in the files of the flow. */
  id?: string | undefined
  /** What is to be known of it, in brackets of its own. */
  mark?: string | undefined
  /** Words that are said to people: the same in the other language. */
  other?: string | undefined
  beneath?: Line[]
  /** What the rest stands on, not needed to act. */
  isSource?: true
  /** What stands beneath is gone through in this order. */
  inOrder?: true
}

/** A row of a table; without `when` it holds where no other does. */
export type Row = {
  id: string
  when?: string | undefined
  then: string
  /** The part that tells of what follows, where there is one. */
  to?: { section: string; part: string }
  mark?: string | undefined
  reason?: string | undefined
  source?: string | undefined
}

/** One thing of the flow under a title of its own, told line by line or row by row. */
export type Part = {
  id?: string
  title?: string
  number?: number
  help?: string | undefined
  lines?: Line[]
  rows?: Row[]
}

export type Section = { id: string; title: string; intro?: string; parts: Part[] }

export type FlowDocument = { title: string; about: string[]; sections: Section[] }

/** The whole flow as a document that experts can proof-read without knowing its files. */
export function documentOf(telling: Telling, printing: Printing): FlowDocument {
  const { teller } = telling
  const sections = [
    ...askedSections(teller),
    ...tableSections(teller),
    responseSection(telling),
    companionSection(telling),
    ladderSection(telling),
    ...listSections(telling)
  ]
  return {
    ...heading(teller, printing),
    sections: sections.filter(({ parts }) => parts.length > 0)
  }
}

function heading({ flow, word }: Teller, { hash, date, name }: Printing) {
  const { reviewedBy } = flow
  const { id, edition } = name ?? flow
  const reviews = reviewedBy.map(one => word('doc-reviewed', one))
  return {
    title: word('doc-title', { id }),
    about: [
      word('doc-edition', { edition, hash, date }),
      ...(reviews.length > 0 ? reviews : [word('doc-not-reviewed')])
    ]
  }
}
