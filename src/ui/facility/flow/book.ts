import type { WholeFlow, WorkingPack } from '../../../customise/examiner'
import { documentOf, type FlowDocument } from '../../../flow/readable/document'
import { tellerOf, type Teller } from '../../../flow/readable/teller'
import { otherLanguage, type Language } from '../../../text/language'

/** A flow ready to be read in one language. */
export interface Book {
  readonly language: Language
  /** Of the facility where it is the flow of one. */
  readonly name: Name
  readonly hash: string
  readonly teller: Teller
  readonly other: Teller
  readonly document: FlowDocument
}

type Name = Pick<WorkingPack, 'id' | 'edition'>

/** `pack` is the one whose flow this is. */
export function bookOf(
  whole: WholeFlow,
  language: Language,
  { date, pack }: { date: string; pack: Name | undefined }
): Book {
  const { flow, texts, words, hash } = whole
  const telling = (lang: Language) => tellerOf(flow, texts[lang], words[lang])
  const teller = telling(language)
  const other = telling(otherLanguage(language))
  const name = pack ?? flow
  return {
    ...{ language, name, hash, teller, other },
    document: documentOf({ teller, other }, { hash, date, name })
  }
}
