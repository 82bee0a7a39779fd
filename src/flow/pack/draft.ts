import * as v from 'valibot'
import { finding, warning, type Finding } from '../finding'
import { flowSchema, type Flow, type WrittenFlow } from '../schema'
import type { Path } from '../shape'
import { like } from '../suggest'
import { flatten, LANGUAGES, type Both, type Flat, type Language } from '../text-tree'
import { isEmergencyText } from './locked'
import { Origins } from './origins'
import { spoken, type BothTexts } from './text-schema'

/** A base that packs are laid over: as it is written, as it was parsed, and its texts by their whole keys. */
export type Base = { written: WrittenFlow; flow: Flow; texts: Record<Language, Flat> }

export function baseOf(written: unknown, flow: Flow, texts: Both): Base {
  return {
    written: v.parse(flowSchema, written),
    flow,
    texts: { ja: flatten(texts.ja), en: flatten(texts.en) }
  }
}

/** A copy of a base while a pack is laid over it, and what was found on the way. */
export class Draft {
  readonly written: WrittenFlow
  readonly texts: Record<Language, Flat>
  readonly origins: Origins
  readonly findings: Finding[] = []
  /** Whole keys of texts that the pack gives in one language only. */
  readonly open = new Map<string, Language>()
  /** Keys of proper names that are equal in both languages. */
  readonly same = new Set<string>()

  constructor(readonly base: Base) {
    this.written = structuredClone(base.written)
    this.texts = { ja: { ...base.texts.ja }, en: { ...base.texts.en } }
    this.origins = new Origins(this.written)
  }

  refuse(code: string, path: Path, args: Finding['args'] = {}): void {
    this.findings.push(finding(code, path, args))
  }

  warn(code: string, path: Path, args: Finding['args'] = {}): void {
    this.findings.push(warning(code, path, args))
  }

  /** The part of a list with this id; a finding where the base no longer has one. */
  find<T extends { id: string }>(list: T[], id: string, kind: string, path: Path) {
    const found = list.find(part => part.id === id)
    if (!found) {
      const near = like(
        id,
        list.map(part => part.id)
      )
      this.refuse('target-gone', path, { kind, id, ...near })
    }
    return found
  }

  /** Puts a part before another of its list, or last; a finding where that other is gone. */
  insert<T extends { id: string }>(
    list: T[],
    part: T,
    { before, kind, path }: { before: string | undefined; kind: string; path: Path }
  ): void {
    const anchor =
      before === undefined
        ? undefined
        : this.find(list, before, kind, [...path, 'before'])
    if (before !== undefined && !anchor) return
    list.splice(anchor ? list.indexOf(anchor) : list.length, 0, part)
  }

  /** Puts in a text in the languages that the pack gives it in. */
  say(key: string, given: BothTexts, path: Path): void {
    const { same } = given
    const [ja, en] = [spoken(given.ja), spoken(given.en)]
    if (same) this.same.add(key)
    const both = same ? { ja: ja ?? en, en: en ?? ja } : { ja, en }
    if (this.#isToldOnce(key, both)) {
      return this.refuse('emergency-text-one-language', path, { key, language: 'en' })
    }
    for (const lang of LANGUAGES) {
      const text = both[lang]
      if (text === undefined) this.leaveOpen(lang, key, path)
      else this.texts[lang][key] = text
      this.origins.text(lang, key, given[lang] === undefined ? path : [...path, lang])
    }
  }

  /** A name may be the same in both languages; what to do where lives are at stake never is. */
  #isToldOnce(key: string, { ja, en }: BothTexts): boolean {
    const isName = key.startsWith('facility.') || key.endsWith('.name')
    return ja !== undefined && ja === en && !isName && isEmergencyText(this.written, key)
  }

  /** What is said in the other language only is shown in that one; never where lives are at stake. */
  leaveOpen(lang: Language, key: string, path: Path): void {
    if (isEmergencyText(this.written, key)) {
      return this.refuse('emergency-text-one-language', path, { key, language: lang })
    }
    this.open.set(key, lang)
    this.warn('text-open', path, { key, language: lang })
  }
}
