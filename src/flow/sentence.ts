import type { Finding } from './finding'

/** The sentences of `findings.yaml` in one language, by code. */
export type Words = Record<string, string>

/** Says what is wrong and how to mend it, in plain words. */
export function sentenceOf({ code, args }: Finding, words: Words): string {
  const said = fill(words[code] ?? code, args, words)
  const hint =
    args['like'] === undefined ? '' : fill(words['did-you-mean'] ?? '', args, words)
  return hint === '' ? said : `${said} ${hint}`
}

/** Puts arguments where their names stand in double braces: `scenes`, or `scenes-ja` in a Japanese sentence. */
export function fill(text: string, args: Finding['args'], words: Words): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = String(args[name] ?? args[`${name}-${words['language']}`] ?? '')
    return (NAMED.includes(name) ? words[`${name}-${value}`] : undefined) ?? value
  })
}

/** Arguments whose values are words of the trade, with plain ones under `kind-response` and the like. */
const NAMED = ['kind', 'expected', 'received', 'reason', 'language']
