import type { Path } from '../shape'
import type { Draft } from './draft'
import type { BothTexts, PartTexts } from './text-schema'

/** Puts in all texts of an added part, each under its own key. */
export function sayParts(draft: Draft, key: string, texts: PartTexts, path: Path): void {
  if (isBoth(texts)) return draft.say(key, texts, path)
  for (const [name, part] of Object.entries(texts)) {
    if (part) sayParts(draft, `${key}.${name}`, part, [...path, name])
  }
}

/** The languages are the leaves; an empty one is a text that is still open. */
function isBoth(texts: PartTexts): texts is BothTexts {
  const keys = Object.keys(texts)
  return keys.length === 0 || keys.every(key => ['ja', 'en', 'same'].includes(key))
}
