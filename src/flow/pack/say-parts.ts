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

/** The languages are the leaves, also where options bear their names; an empty one is a text that is still open. */
function isBoth(texts: PartTexts): texts is BothTexts {
  return Object.entries(texts).every(
    ([key, part]) => ['ja', 'en', 'same'].includes(key) && typeof part !== 'object'
  )
}
