import { placeOf } from '../flow/pack/change-facility'
import type { BothTexts } from '../flow/pack/text-schema'
import type { Language } from '../flow/text-tree'
import type { Path } from '../flow/shape'
import type { DeskData, HoursData, PackData, TextData } from './pack-data'
import { put } from './put'
import { cleanTyped } from './typed'

/** A text of a pack in both languages, wherever it stands. */
export function textAt(pack: PackData, path: Path): TextData {
  const found = path.reduce<unknown>(
    (part, key) => (part as Record<string | number, unknown> | undefined)?.[key],
    pack
  )
  return (found ?? {}) as TextData
}

/** An empty text is taken away. */
export function setText<T>(data: T, path: Path, lang: Language, typed: string): T {
  const text = cleanTyped(typed)
  return put(data, [...path, lang], text.trim() === '' ? undefined : text)
}

/** A proper name that is equal in both languages is written once, in Japanese; `english`: as it was before that. */
export function setSame(
  pack: PackData,
  path: Path,
  same: boolean,
  english?: string
): PackData {
  if (!same) {
    const apart = put(pack, [...path, 'same'], undefined)
    return english === undefined ? apart : put(apart, [...path, 'en'], english)
  }
  const { ja, en, ...rest } = textAt(pack, path)
  const name = ja ?? en
  return put(pack, path, { ...rest, ...(name !== undefined && { ja: name }), same: true })
}

/** What will be read out on the phone, in each language that has both name and address. */
export function placeSaid({ facility = {} }: PackData): BothTexts {
  const { name = {}, address = {} } = facility
  return placeOf({ name, address })
}

type Weekday = (typeof WEEKDAYS)[number]
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const WEEKLY = ['facility', 'hours', 'weekly']
const DESKS = ['facility', 'desks']

export function weeklyOf(pack: PackData): HoursData[] {
  return pack.facility?.hours?.weekly ?? []
}

export function addHours(pack: PackData): PackData {
  const taken = new Set(weeklyOf(pack).flatMap(({ days }) => days))
  const days = WEEKDAYS.filter(day => !taken.has(day)).slice(0, 5)
  const hours = { days, from: '09:00', to: '17:00' }
  return put(pack, [...WEEKLY, weeklyOf(pack).length], hours)
}

export function setHours(
  pack: PackData,
  at: number,
  change: Partial<HoursData>
): PackData {
  return put(pack, [...WEEKLY, at], { ...weeklyOf(pack)[at], ...change })
}

/** The days with one more or one less, in the order of the week. */
export function withDay(days: readonly string[], day: Weekday, on: boolean): string[] {
  return WEEKDAYS.filter(one => (one === day ? on : days.includes(one)))
}

export function removeHours(pack: PackData, at: number): PackData {
  return put(pack, [...WEEKLY, at], undefined)
}

export function desksOf(pack: PackData): DeskData[] {
  return pack.facility?.desks ?? []
}

export function addDesk(pack: PackData): PackData {
  const desks = desksOf(pack)
  return put(pack, [...DESKS, desks.length], { id: freeId('desk', desks) })
}

export function setDeskContact(pack: PackData, at: number, contact: string): PackData {
  return put(pack, [...DESKS, at, 'contact'], contact === '' ? undefined : contact)
}

export function removeDesk(pack: PackData, at: number): PackData {
  return put(pack, [...DESKS, at], undefined)
}

/** `desk-3`, where the first two are taken. */
export function freeId(stem: string, taken: readonly { id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id))
  let number = 1
  while (ids.has(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}
