import type { BaseText } from '../../../customise/form-base'
import { RULES, type RuleName } from '../../../customise/rules'
import { t, tIn } from '../../../text/t'
import type { Choice } from '../../parts/choice'

type ChoiceOf = {
  [N in RuleName]: `${N}.${(typeof RULES)[N]['choices'][number]}`
}[RuleName]

/** What can be decided, in the language of the screen. */
export function ruleChoices(name: RuleName): Choice[] {
  return keysOf(name).map(([id, key]) => ({
    id,
    text: t(`facilityForm.rules.choices.${key}`)
  }))
}

/** Words for each decision, for facilities that have none of their own yet. */
export function proposedFor(name: RuleName): Record<string, BaseText> {
  const words = keysOf(name).map(([id, key]) => {
    const said = `facilityForm.rules.proposed.${key}` as const
    return [id, { ja: tIn('ja', said), en: tIn('en', said) }] as const
  })
  return Object.fromEntries(words)
}

function keysOf(name: RuleName): (readonly [string, ChoiceOf])[] {
  return RULES[name].choices.map(id => [id, `${name}.${id}` as ChoiceOf])
}
