import { appTexts } from '../../../build/flow-source'
import { loadFlow, type Language, type Texts } from '../../../src/flow/load'
import type { Flow } from '../../../src/flow/schema'

/** The shipped flow with every text that staff read in one language. */
export interface Words {
  readonly lang: Language
  readonly flow: Flow
  /** The text at `questions.danger.text`, `bar.back` … */
  text(key: string): string
  has(key: string): boolean
}

const loaded = loadFlow('base')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings))
const { flow, texts } = loaded

export const WORDS: Readonly<Record<Language, Words>> = {
  ja: wordsIn('ja'),
  en: wordsIn('en')
}

function wordsIn(lang: Language): Words {
  const app = appTexts(lang)
  const find = (key: string) => lookUp({ ...app, ...flat(texts[lang], app) }, key)
  return {
    lang,
    flow,
    has: key => find(key) !== undefined,
    text: key => {
      const found = find(key)
      if (found === undefined) throw new Error(`No text ${key} in ${lang}`)
      return found
    }
  }
}

/** Both have groups of the same name, `aftercare` for one. */
function flat(flowTexts: Texts, app: Texts): Texts {
  return Object.fromEntries(
    Object.entries(flowTexts).map(([key, value]) => {
      const own = app[key]
      return [
        key,
        typeof value === 'object' && typeof own === 'object'
          ? { ...own, ...value }
          : value
      ]
    })
  )
}

function lookUp(tree: Texts, key: string): string | undefined {
  const found = key
    .split('.')
    .reduce<string | Texts | undefined>(
      (part, name) => (typeof part === 'object' ? part[name] : undefined),
      tree
    )
  return typeof found === 'string' ? found : undefined
}
