import type { FlowSource } from '../flow-source.ts'

/** Finds a text by its key; puts both languages into the page where the style shows one. */
export interface Words {
  both(key: string, values?: Record<string, string>): string
  /** The same for a text of a facility's own. */
  given(text: Record<'ja' | 'en', string>): string
  has(key: string): boolean
}

export function wordsOf({ texts }: FlowSource): Words {
  const find = (language: 'ja' | 'en', key: string) =>
    lookUp(texts[language].flow, key) ?? lookUp(texts[language].app, key)
  const one = (language: 'ja' | 'en', key: string, values: Record<string, string>) => {
    const text = find(language, key)
    if (text === undefined) throw new Error(`No text ${key} in ${language}`)
    return span(language, filled(text, values))
  }
  return {
    both: (key, values = {}) => one('ja', key, values) + one('en', key, values),
    given: ({ ja, en }) => span('ja', ja) + span('en', en),
    has: key => find('ja', key) !== undefined
  }
}

function span(language: 'ja' | 'en', text: string): string {
  return `<span lang="${language}">${escaped(text)}</span>`
}

function lookUp(tree: unknown, key: string): string | undefined {
  let found = tree
  for (const part of key.split('.'))
    found = (found as Record<string, unknown> | undefined)?.[part]
  return typeof found === 'string' ? found : undefined
}

function filled(text: string, values: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}
