import { MOST_TIMES } from '../flow/pack/most-times'
import type { FormBase } from './form-base'
import type { PackData } from './pack-data'
import { put } from './put'
import { cleanTyped, narrow } from './typed'

/** The settings that change something for staff, and between which numbers they make sense. */
export const SETTINGS = {
  'stop-times': { least: 1, most: MOST_TIMES },
  'leave-times': { least: 1, most: MOST_TIMES },
  'time-limit': { least: 5, most: 240 },
  'record-reminder-days': { least: 1, most: 240 }
} as const

export type SettingName = keyof typeof SETTINGS

/** What is typed for a setting, or what the base says. */
export function settingOf(pack: PackData, base: FormBase, name: string): number | string {
  return pack.settings?.[name]?.is ?? base.settings[name] ?? ''
}

/** The number of the base, or none, means that the pack says nothing of it. */
export function setSetting(
  pack: PackData,
  base: FormBase,
  name: SettingName,
  typed: string
): PackData {
  const is = numberIn(typed)
  const was = base.settings[name]
  const entry = is === '' || is === was ? undefined : { is, was }
  return put(pack, ['settings', name], entry)
}

/** A whole number, in narrow or wide digits; anything else as it was typed. */
function numberIn(typed: string): number | string {
  const text = narrow(cleanTyped(typed)).trim()
  return /^\d{1,4}$/.test(text) ? Number(text) : text
}

export function presetOf(pack: PackData, base: FormBase, question: string): string {
  const own = base.standing.find(({ id }) => id === question)?.preset
  return pack.presets?.[question]?.is ?? own ?? ''
}

export function setPreset(
  pack: PackData,
  base: FormBase,
  question: string,
  is: string
): PackData {
  const was = base.standing.find(({ id }) => id === question)?.preset
  return put(pack, ['presets', question], is === was ? undefined : { is, was })
}
