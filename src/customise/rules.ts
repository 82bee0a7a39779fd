import type { BaseText } from './form-base'
import { textAt } from './form-facts'
import type { PackData, TextData } from './pack-data'
import { put } from './put'

/** The rules that every facility has to decide on, and what can be decided. */
export const RULES = {
  filming: { key: 'rule', choices: ['allowed', 'ask-first', 'not-allowed'] },
  ending: {
    key: 'decides',
    choices: ['anyone', 'two-together', 'supervisor', 'municipality']
  },
  banning: { key: 'decides', choices: ['supervisor', 'municipality'] }
} as const

export type RuleName = keyof typeof RULES

export function ruleOf(pack: PackData, name: RuleName): string | undefined {
  const given = pack.facility?.[name]
  return (given as Record<string, string> | undefined)?.[RULES[name].key]
}

/**
 * Decides a rule. Words that nobody has written, or that were proposed for another decision, follow it;
 * the facility's own words stay.
 */
export function decideRule(
  pack: PackData,
  name: RuleName,
  choice: string,
  proposed: Readonly<Record<string, BaseText>>
): PackData {
  const decided = put(pack, ['facility', name, RULES[name].key], choice)
  const text = textAt(pack, ['facility', name, 'text'])
  const isOwn = !isEmpty(text) && !Object.values(proposed).some(one => isAlike(one, text))
  return isOwn ? decided : put(decided, ['facility', name, 'text'], proposed[choice])
}

/** Takes a rule back, words and all: the base says what to do then. */
export function undecideRule(pack: PackData, name: RuleName): PackData {
  return put(pack, ['facility', name], undefined)
}

function isEmpty({ ja, en }: TextData): boolean {
  return ja === undefined && en === undefined
}

function isAlike(proposed: BaseText, { ja, en }: TextData): boolean {
  return ja === proposed.ja && en === proposed.en
}
