import type { Finding } from '../finding'
import { flatten, LANGUAGES, type Both, type Language } from '../text-tree'
import { EMERGENCY } from './contacts'
import { onText } from './on-text'

/** No text tells anybody not to call 110 or 119, and no other contact is named as if it were one of them. */
export function checkHelpNotRefused(texts: Both): Finding[] {
  return LANGUAGES.flatMap(lang =>
    Object.entries(flatten(texts[lang])).flatMap(([key, text]) => {
      const words = refusalIn(text, lang)
      const number = isOtherContact(key) ? emergencyIn(text) : undefined
      return [
        ...(words ? [onText('text-against-calling', lang, key, { words })] : []),
        ...(number ? [onText('emergency-number-in-name', lang, key, { number })] : [])
      ]
    })
  )
}

/** The words with which a text plainly tells somebody not to call 110 or 119. */
export function refusalIn(text: string, lang: Language): string | undefined {
  const plain = narrowed(text)
  return REFUSED[lang].map(words => words.exec(plain)?.[0]).find(Boolean)
}

/** The emergency number that a name passes itself off as: by itself, in brackets, or right after the service. */
function emergencyIn(name: string): string | undefined {
  const plain = narrowed(name)
  const [, whole, bracketed, ofService] = NAMED.exec(plain) ?? []
  return whole ?? bracketed ?? ofService
}

const NAMED =
  /^\s*(110|119)\s*番?\s*$|[（(]\s*(110|119)\s*番?\s*[）)]|(?:警察|消防|救急|police|fire|ambulance)\s*[:：・-]?\s*(110|119)(?!\d)/i

/** Wide digits as narrow ones, and numbers written out as they are read. */
function narrowed(text: string): string {
  return text.normalize('NFKC').replaceAll('一一〇', '110').replaceAll('一一九', '119')
}

/* A room or an extension is no emergency number. A refusal closes its sentence: "to call is not needed", "do not call". What goes on after it ("when nobody calls …") is none. */
const JA_NUMBER = String.raw`(?<![\d#]|内線\s*)(?:110|119)(?!\d|\s*号室)\s*番?(?:[(（][^)）]{1,8}[)）])?`
const JA_CALL = String.raw`(?:への|に|へ|を|は|も|には|へは|が)?、?(?:絶対に|決して|まだ|すぐに|なるべく)?(?:の?(?:電話|通報|連絡)(?:を|は|も|が)?)?`
const JA_DO = String.raw`(?:し|かけ|掛け|呼ば|呼び)`
const JA_NOT = [
  String.raw`${JA_DO}ないで(?:ください|下さい|おき|[。、」\n]|$)`,
  String.raw`${JA_DO}(?:ません|ない)(?:[。」\n]|$)`,
  String.raw`${JA_DO}ないこと(?:[。」\n]|$)`,
  String.raw`${JA_DO}なくて(?:も)?(?:いい|よい|かまい|構い|大丈夫|結構)`,
  String.raw`して(?:は)?(?:いけません|いけない|なりません|ならない|だめ)`,
  String.raw`(?:は|も)?(?:不要|いりません|要りません|いらない|要らない)(?:です)?(?:[。」\n]|$)`,
  String.raw`の?必要(?:は|も|が)?(?:ありません|ない)(?:です)?(?:[。」\n]|$)`,
  String.raw`(?:お?控えください|控えてください|避けてください|やめてください|(?:は)?禁止)`
].join('|')

const EN_NOT = String.raw`\b(?:(?:do|must|should|may|need)(?: not|n['’]t)|(?:is|are) not to|never|no need to|not allowed to|refrain from|avoid)`
const EN_CALL = String.raw`(?:call|dial|ring|phone|telephone|contact|use)(?:ing|ling)?`
const EN_NUMBER = String.raw`(?<![\d#]|\b(?:room|extension|ext\.?) )(?:110|119)(?!\d)`

const REFUSED: Record<Language, readonly RegExp[]> = {
  ja: [new RegExp(`${JA_NUMBER}${JA_CALL}(?:${JA_NOT})`)],
  en: [
    new RegExp(
      `${EN_NOT}(?:,[^,.]{1,40},)?(?: ever| yet)? ${EN_CALL}\\b[^.,;:!?]{0,28}?${EN_NUMBER}`,
      'i'
    ),
    new RegExp(
      `${EN_NUMBER} (?:must|should|may|need|is|are)(?: not|n['’]t)(?: to)? be (?:called|dialled|rung|used)`,
      'i'
    )
  ]
}

function isOtherContact(key: string): boolean {
  const [folder, id = '', part] = key.split('.')
  return folder === 'contacts' && part === 'name' && !Object.hasOwn(EMERGENCY, id)
}
