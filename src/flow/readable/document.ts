import { askedSections } from './document-asked'
import { listSections } from './document-lists'
import { companionSection, ladderSection, responseSection } from './document-responses'
import { tableSections } from './document-tables'
import type { Teller } from './teller'

/** A flow in the language of the document, with the other one for what is said to people. */
export type Telling = { teller: Teller; other: Teller }

/** `hash` and `date` tell one printing from another. */
export type Printing = { hash: string; date: string }

/** The whole flow as a document that experts can proof-read without knowing its files. */
export function documentOf(telling: Telling, printing: Printing): string {
  const { teller } = telling
  return [
    ...heading(teller, printing),
    ...askedSections(teller),
    ...tableSections(teller),
    ...responseSection(telling),
    ...companionSection(telling),
    ...ladderSection(telling),
    ...listSections(telling)
  ].join('\n')
}

function heading({ flow, word }: Teller, { hash, date }: Printing): string[] {
  const { id, edition, reviewedBy } = flow
  const reviews = reviewedBy.map(one => word('doc-reviewed', one))
  return [
    `# ${word('doc-title', { id })}`,
    '',
    `- ${word('doc-edition', { edition, hash, date })}`,
    ...(reviews.length > 0 ? reviews : [word('doc-not-reviewed')]).map(
      line => `- ${line}`
    ),
    `- ${word('doc-ids')}`
  ]
}
