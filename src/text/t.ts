import type { AppKey } from './app-keys'
import { followTexts } from './changes.svelte'
import { i18n, wordsFor } from './i18n'
import type { Language } from './language'

type Values = Readonly<Record<string, string | number>>

/** A text of the app in the language of the screen; follows a change of language at once. */
export function t(key: AppKey, values?: Values): string {
  followTexts()
  const plain = values ? undefined : wordsFor('app', key, language())
  return plain ?? i18n.t(key, { ...values })
}

/** A text of the app in one given language. */
export function tIn(language: Language, key: AppKey): string {
  followTexts()
  return wordsFor('app', key, language) ?? i18n.t(key, { lng: language })
}

/** The language of the screen. */
export function language(): Language {
  followTexts()
  return i18n.language === 'en' ? 'en' : 'ja'
}

export type FlowKey =
  | `phases.${string}`
  | `standing.${string}`
  | `questions.${string}`
  | `responses.${string}`
  | `companions.${string}`
  | `rows.${string}`
  | `facts.${string}`
  | `scales.${string}`
  | `rungs.${string}`
  | `cards.${string}`
  | `contacts.${string}`
  | `dangerSheet.${string}`
  | `aftercare.${string}`
  | `reactions.${string}`
  | `actions.${string}`
  | `safeguards.${string}`

/** A text of the flow with this hash, in the language of the screen or in the one given. */
export function flowText(hash: string, key: FlowKey, lng: Language = language()): string {
  followTexts()
  return wordsFor(hash, key, lng) ?? i18n.t(key, { ns: hash, lng })
}

/** Says whether a flow has this text; some are optional. */
export function hasFlowText(hash: string, key: FlowKey): boolean {
  followTexts()
  return wordsFor(hash, key, language()) !== undefined || i18n.exists(key, { ns: hash })
}
