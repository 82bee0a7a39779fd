import type { Trouble, TroubleCode } from '../../../customise/check-typed'

/** What the next key may put right is not told while somebody is typing. */
const UNFINISHED: readonly TroubleCode[] = [
  'tel-short',
  'tel-digits',
  'page-not-safe',
  'page-not-address',
  'mail-not-address',
  'text-needed',
  'text-one-language',
  'count-not-whole',
  'count-out-of-range'
]

export function sayNow(troubles: readonly Trouble[], typing: boolean): Trouble[] {
  return troubles.filter(({ code }) => !typing || !UNFINISHED.includes(code))
}
