import type { PackData, TextData } from '../../../customise/pack-data'
import type { Path } from '../../../flow/shape'
import { otherLanguage, type Language } from '../../../text/language'
import { t } from '../../../text/t'

/** A part of a pack that the form does not show, in plain words; undefined for anything else. */
export function otherPart(
  [part, at]: Path,
  pack: PackData,
  language: Language
): string | undefined {
  const given = { ...(entryOf(pack, part, Number(at)) as Given | undefined) }
  const kind = KINDS.find(one => Object.hasOwn(given, one)) ?? OTHERS[String(part)]
  if (kind === undefined) return undefined
  const text = nameOf(given, language)
  const name = text ? t('facilityForm.quoted', { text }).trim() : ''
  return t(`facilityForm.found.parts.${kind}`, { name })
}

type Given = Record<string, unknown> & { was?: unknown }

/** The operations of a pack; each names its kind by its key. */
const KINDS = [
  'hideQuestion',
  'hideOption',
  'moveQuestion',
  'moveOption',
  'addQuestion',
  'addOption',
  'addWeighingRow',
  'addCompanionRow',
  'addScaleRow',
  'changeWeighingRow',
  'changeCompanionRow',
  'changeScaleRow',
  'addCompanion',
  'addStep',
  'addCard',
  'addSafeguard',
  'adapt',
  'leaveOut'
] as const

const OTHERS: Record<string, 'text' | 'scenario' | 'change'> = {
  texts: 'text',
  scenarios: 'scenario',
  changes: 'change'
}

function entryOf(pack: PackData, part: Path[number] | undefined, at: number): unknown {
  if (part === 'changes') return pack.changes?.[at]
  if (part === 'texts') return pack.texts?.[at]
  return part === 'scenarios' ? pack.scenarios?.[at] : undefined
}

/** The first words that staff would know it by. */
function nameOf(given: Given, language: Language): string | undefined {
  const { texts, was } = given
  const inside = texts as Record<string, unknown> | undefined
  const found = [texts, inside?.['title'], inside?.['text'], given['title'], given]
    .map(one => wordsIn(one, language))
    .find(text => text !== undefined)
  const isHidden = given['hideQuestion'] ?? given['hideOption']
  return found ?? (isHidden && typeof was === 'string' ? was : undefined)
}

function wordsIn(text: unknown, language: Language): string | undefined {
  const { [language]: own, [otherLanguage(language)]: other } = (text ?? {}) as TextData
  const words = own ?? other
  return typeof words === 'string' ? words.split('\n')[0]?.slice(0, 40) : undefined
}
