import type { WholeFlow } from '../../../customise/examiner'
import { documentOf, type FlowDocument } from '../../../flow/readable/document'
import { tellerOf, type Teller } from '../../../flow/readable/teller'
import { otherLanguage, type Language } from '../../../text/language'

/** A flow ready to be read in one language. */
export interface Book {
  readonly language: Language
  readonly hash: string
  readonly teller: Teller
  readonly other: Teller
  readonly document: FlowDocument
}

export function bookOf(whole: WholeFlow, language: Language, date: string): Book {
  const { flow, texts, words, hash } = whole
  const telling = (lang: Language) => tellerOf(flow, texts[lang], words[lang])
  const teller = telling(language)
  const other = telling(otherLanguage(language))
  return {
    ...{ language, hash, teller, other },
    document: documentOf({ teller, other }, { hash, date })
  }
}
