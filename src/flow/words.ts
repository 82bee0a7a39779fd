/** The closed vocabulary of a flow: levels of the scales, canonical actions, reactions and reserved options. */

export const LEVELS = {
  legitimacy: ['none', 'doubtful', 'partly', 'legitimate'],
  means: ['acceptable', 'pressing', 'abusive', 'threatening', 'violent'],
  harm: ['none', 'strained', 'harmed']
} as const

export type ScaleId = keyof typeof LEVELS
export type LevelOf<S extends ScaleId> = (typeof LEVELS)[S][number]
export type Level = LevelOf<ScaleId>

/** Canonical actions that responses and companions declare, in no particular order. */
export const ACTIONS = [
  'continue_service',
  'apologise_and_correct',
  'decline_plainly',
  'defer_answer',
  'accommodate',
  'de_escalate',
  'call_supervisor',
  'warn',
  'end_interaction',
  'leave_safely',
  'stay_with_person',
  'call_police',
  'police_help',
  'medical_119',
  'refer_social',
  'consumer_or_legal_referral',
  'ban_or_restrict',
  'record_and_monitor'
] as const

export type Action = (typeof ACTIONS)[number]

/** What the visitor does next, as staff report it while following a response. */
export const REACTIONS = [
  'calmed',
  'goes-on',
  'gets-worse',
  'leaves',
  'refuses-to-leave'
] as const

export type Reaction = (typeof REACTIONS)[number]

/** Options every question understands without listing them; each excludes every other option. */
export const NONE = 'none'
export const NOT_SURE = 'not-sure'
