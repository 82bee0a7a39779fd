import type { Finding } from '../finding'
import { flatten, LANGUAGES, type Both } from '../text-tree'
import { EMERGENCY } from './contacts'
import { onText } from './on-text'

/** No text tells anybody not to call 110 or 119, and no other contact is named as if it were one of them. */
export function checkHelpNotRefused(texts: Both): Finding[] {
  return LANGUAGES.flatMap(lang =>
    Object.entries(flatten(texts[lang])).flatMap(([key, written]) => {
      const text = written.normalize('NFKC')
      const refused = REFUSED[lang].exec(text)?.[0]
      const named = isOtherContact(key) ? NUMBER.exec(text)?.[0] : undefined
      return [
        ...(refused === undefined
          ? []
          : [onText('text-against-calling', lang, key, { words: refused })]),
        ...(named === undefined
          ? []
          : [onText('emergency-number-in-name', lang, key, { number: named })])
      ]
    })
  )
}

const NUMBER = /(?<![\d#])(110|119)(?!\d)/

/** The number and a "not" that belongs to it, in one breath. */
const REFUSED = {
  ja: /(?<![\d#])(110|119)番?(に|へ|を|は|も|には|へは)?、?(電話|通報|連絡)?(を|は|も)?((し|かけ|掛け|呼ば|呼び)(ない|ません|ず|なく)|(不要|いりません|要りません|いらない|要らない|必要(は|も)?(ない|ありません)))/,
  en: /\b(do not|don['’]t|never|no need to|need not|avoid|instead of)\b[^.;:!?]{0,24}\b(call|calling|dial|dialling|ring|ringing|phone|phoning)\b[^.;:!?]{0,16}(?<![\d#])(110|119)(?!\d)/i
}

function isOtherContact(key: string): boolean {
  const [folder, id = '', part] = key.split('.')
  return folder === 'contacts' && part === 'name' && !Object.hasOwn(EMERGENCY, id)
}
