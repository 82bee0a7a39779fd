import { factsOf } from '../facts'
import type { Flow } from '../schema'
import { fill, type Words } from '../sentence'
import { flatten, type Texts } from '../text-tree'

/** Says the parts of a flow in the words of one language. */
export type Teller = {
  flow: Flow
  /** The text under a path of ids, if there is one. */
  textIfAny: (...path: string[]) => string | undefined
  /** The text under a path of ids, or the last id where there is none. */
  text: (...path: string[]) => string
  /** Words of the document itself, from `locales/{ja,en}/readable.yaml`. */
  word: (key: string, args?: Record<string, string | number>) => string
  fact: (fact: string) => string
  /** In quotes, with those inside it of another kind. */
  quoted: (text: string) => string
  /** Each in quotes, one after the other. */
  listed: (texts: readonly string[]) => string
}

export function tellerOf(flow: Flow, texts: Texts, words: Words): Teller {
  const flat = flatten(texts)
  const names = optionNames(flow)
  const textIfAny = (...path: string[]) => flat[path.join('.')]
  const text = (...path: string[]) => textIfAny(...path) ?? path.at(-1) ?? ''
  const word: Teller['word'] = (key, args = {}) => fill(words[key] ?? key, args, words)

  function fact(id: string): string {
    const [, rung, time = ''] = /^said\.(.+)\.(\d+)$/.exec(id) ?? []
    if (rung !== undefined)
      return word('said', { rung: text('rungs', rung, 'name'), time })
    const name = names.get(id)
    return textIfAny('facts', id) ?? (name ? textIfAny(...name) : undefined) ?? id
  }

  const quoted = (said: string) =>
    word('quoted', { text: said.replace(/[「」"]/g, sign => INNER[sign] ?? sign) })
  const listed = (said: readonly string[]) => said.map(quoted).join(word('list-joint'))
  return { flow, textIfAny, text, word, fact, quoted, listed }
}

const INNER: Record<string, string> = { '「': '『', '」': '』', '"': "'" }

/** Where the name of a fact stands that an option of its own sets. */
function optionNames({ standing, questions }: Flow): Map<string, string[]> {
  const named = (list: string, asked: Flow['standing'] | Flow['questions']) =>
    asked.flatMap(({ id, options }) =>
      options
        .filter(option => factsOf(option).includes(option.id))
        .map(
          option => [option.id, [list, id, 'options', option.id]] as [string, string[]]
        )
    )
  return new Map([...named('standing', standing), ...named('questions', questions)])
}
