import { EMERGENCY } from '../flow/checks/contacts'
import { contact as contactShape } from '../flow/schema'
import * as v from 'valibot'
import type { Address } from './contacts'
import { SETTINGS, type SettingName } from './numbers'
import type { HoursData, TextData } from './pack-data'
import { narrow } from './typed'

/**
 * What is wrong with something typed, as data; its sentence stands in the texts of the app under its code.
 * `mend`: what was most likely meant, to be taken over with one press. `doubtful`: it may stand, but look again.
 */
export type Trouble = {
  code: TroubleCode
  weight: 'wrong' | 'doubtful'
  args?: Record<string, string | number>
  mend?: string
}

export type TroubleCode =
  | 'tel-wide'
  | 'tel-signs'
  | 'tel-short'
  | 'tel-long'
  | 'tel-emergency'
  | 'tel-digits'
  | 'page-not-safe'
  | 'page-not-address'
  | 'mail-not-address'
  | 'text-needed'
  | 'text-one-language'
  | 'text-long'
  | 'text-too-long'
  | 'count-not-whole'
  | 'count-out-of-range'
  | 'hours-no-days'
  | 'hours-backwards'

/** Undefined: nothing is wrong. An empty field is not wrong, it is open. */
export function checkAddress(kind: Address, typed: string): Trouble | undefined {
  return typed === '' ? undefined : CHECKS[kind](typed)
}

const CHECKS: Record<Address, (typed: string) => Trouble | undefined> = {
  tel: checkTel,
  url: checkUrl,
  mail: checkMail
}

const { tel, url, mail } = contactShape.entries

function checkTel(typed: string): Trouble | undefined {
  const number = narrow(typed)
    .replace(/[().\s]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .replace(/-{2,}/g, '-')
  if (Object.values(EMERGENCY).includes(number)) return wrong('tel-emergency')
  if (/[^0-9+*#-]/.test(number)) return wrong('tel-signs')
  if (number.length < 3) return wrong('tel-short')
  if (number.length > 20) return wrong('tel-long')
  if (!v.is(tel, typed)) return { ...wrong('tel-wide'), mend: number }
  return hasOddDigits(number) ? { code: 'tel-digits', weight: 'doubtful' } : undefined
}

/** A number of the Japanese network that begins with 0 has ten digits, or eleven: mobiles and a few others. */
function hasOddDigits(number: string): boolean {
  const digits = number.replace(/\D/g, '').length
  return number.startsWith('0') && digits !== 10 && digits !== 11
}

function checkUrl(typed: string): Trouble | undefined {
  if (v.is(url, typed)) return undefined
  const address = narrow(typed).trim()
  const safe = `https://${address.replace(/^https?:\/*/i, '')}`
  const isAddress = v.is(url, safe) && /^https:\/\/[^/\s]+\.[^/\s]+/.test(safe)
  return isAddress ? { ...wrong('page-not-safe'), mend: safe } : wrong('page-not-address')
}

function checkMail(typed: string): Trouble | undefined {
  if (v.is(mail, typed)) return undefined
  const address = narrow(typed).replace(/\s/g, '')
  return {
    ...wrong('mail-not-address'),
    ...(v.is(mail, address) && { mend: address })
  }
}

/**
 * How a text may stand. `most`: signs that are read at a glance. `emergency`: read out or read when somebody is in
 * danger, so in both languages. `needed`: no facility is without it.
 */
export type TextRule = { most: number; needed?: true; emergency?: true }

/** The troubles of a text in both languages, the worst first. */
export function checkText(
  text: TextData,
  { most, needed, emergency }: TextRule
): Trouble[] {
  const { ja = '', en = '', same } = text
  const lengths = [...new Set([ja, en])].flatMap(one => checkLength(one, most))
  if (ja === '' && en === '') return needed ? [wrong('text-needed')] : []
  const isHalf = (ja === '' || en === '') && !same
  if (!isHalf) return lengths
  const half: Trouble = {
    code: 'text-one-language',
    weight: emergency ? 'wrong' : 'doubtful'
  }
  return [half, ...lengths]
}

/** What no pack may hold, and what a Latin text may be longer by. */
const LONGEST = 2000
const LATIN = 2

function checkLength(text: string, most: number): Trouble[] {
  const width = [...text].reduce(
    (sum, sign) => sum + (sign < '\u2e80' ? 1 / LATIN : 1),
    0
  )
  if (text.length > LONGEST)
    return [{ ...wrong('text-too-long'), args: { most: LONGEST } }]
  const args = { width: Math.ceil(width), most }
  return width > most ? [{ code: 'text-long', weight: 'doubtful', args }] : []
}

export function checkSetting(
  name: SettingName,
  typed: number | string
): Trouble | undefined {
  const { least, most } = SETTINGS[name]
  if (typeof typed === 'string')
    return typed === '' ? undefined : wrong('count-not-whole')
  if (typed >= least && typed <= most) return undefined
  return { ...wrong('count-out-of-range'), args: { least, most } }
}

export function checkHours({
  days = [],
  from = '',
  to = ''
}: HoursData): Trouble | undefined {
  if (days.length === 0) return wrong('hours-no-days')
  return from >= to ? wrong('hours-backwards') : undefined
}

function wrong(code: TroubleCode): Trouble {
  return { code, weight: 'wrong' }
}
