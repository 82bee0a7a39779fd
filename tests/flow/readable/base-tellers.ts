import { wordsIn } from '../../../src/cli/wording'
import { loadFlow } from '../../../src/flow/load'
import type { Telling } from '../../../src/flow/readable/document'
import { tellerOf } from '../../../src/flow/readable/teller'
import type { Language } from '../../../src/flow/text-tree'

const base = loadFlow('base')

/** The shipped flow, told in a language. */
export function baseIn(lang: Language): Telling {
  if (!base.ok) throw new Error(JSON.stringify(base.findings))
  const { flow, texts } = base
  const telling = (one: Language) => tellerOf(flow, texts[one], wordsIn(one, 'readable'))
  return { teller: telling(lang), other: telling(lang === 'ja' ? 'en' : 'ja') }
}
