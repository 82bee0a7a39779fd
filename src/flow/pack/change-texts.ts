import type { Path } from '../shape'
import { like } from '../suggest'
import { LANGUAGES, type Language } from '../text-tree'
import type { Draft } from './draft'
import { isEmergencyText, isLockedText } from './locked'
import { compareVersions } from './made-against'
import type { TextChange } from './pack-schema'

/** Says something of the base in the facility's own words. */
export function changeText(draft: Draft, change: TextChange, path: Path): void {
  const { key, was, ...given } = change
  if (isLockedText(draft.base, key)) {
    return draft.refuse('locked-part', [...path, 'key'], { kind: 'text', id: key })
  }
  if (isEmergencyText(draft.written, key)) {
    draft.warn('emergency-text-changed', [...path, 'key'], { key })
  }
  for (const lang of LANGUAGES) {
    const mine = given[lang]
    if (mine !== undefined)
      compareText(draft, { key, lang, was: was?.[lang], mine }, path)
  }
  draft.say(key, given, path)
}

type Worded = { key: string; lang: Language; was: string | undefined; mine: string }

function compareText(draft: Draft, { key, lang, was, mine }: Worded, path: Path): void {
  const texts = draft.base.texts[lang]
  const now = texts[key]
  if (now !== undefined && was === undefined) {
    return draft.refuse('was-missing', path, { key, now, field: lang })
  }
  if (now === undefined && was !== undefined) {
    const near = like(key, Object.keys(texts))
    return draft.refuse('target-gone', [...path, 'key'], {
      kind: 'text',
      id: key,
      ...near
    })
  }
  compareVersions(draft, { key, was, now, mine }, [...path, 'was', lang], 'firm')
}
