import { EMERGENCY } from '../checks/contacts'
import { factsIn } from '../checks/mentions'
import type { Action, WrittenFlow } from '../schema'
import type { Base } from './draft'

/** Texts that no pack may change: what the danger button, emergency numbers, safeguards and locked rows say. */
export function isLockedText({ written }: Base, key: string): boolean {
  const [folder = '', name = '', row = ''] = key.split('.')
  if (folder === 'dangerSheet') return true
  if (folder === 'contacts') return isEmergencyContact(name)
  if (folder === 'safeguards') return written.safeguards.some(({ id }) => id === name)
  return (
    folder === 'rows' &&
    name === 'weighing' &&
    written.weighing.some(({ id, locked }) => locked && id === row)
  )
}

export function isEmergencyContact(id: string): boolean {
  return Object.hasOwn(EMERGENCY, id)
}

/** Texts that are read when somebody is in danger; they are never left in one language. */
export function isEmergencyText(flow: WrittenFlow, key: string): boolean {
  const [folder = '', name = ''] = key.split('.')
  if (key === 'facility.place' || folder === 'dangerSheet') return true
  if (folder === 'contacts') return isEmergencyContact(name)
  if (folder === 'questions') return asksForDanger(flow, name)
  if (folder === 'responses') return isLockedResponse(flow, name)
  const companion = flow.companions.find(({ id }) => id === name)
  return (
    folder === 'companions' &&
    companion !== undefined &&
    companion.actionsNow.some(action => SAVING.includes(action))
  )
}

const SAVING: Action[] = [
  'leave_safely',
  'call_police',
  'medical_119',
  'stay_with_person'
]

/** Can this question establish a danger to life? */
export function asksForDanger(
  { questions, lifeDanger }: WrittenFlow,
  id: string
): boolean {
  const options = questions.find(question => question.id === id)?.options ?? []
  return options.some(option =>
    (option.sets ?? [option.id]).some(fact => lifeDanger.includes(fact))
  )
}

/** A response that a locked row leads to. */
export function isLockedResponse({ weighing }: WrittenFlow, id: string): boolean {
  return weighing.some(({ locked, response }) => locked && response === id)
}

/** The last locked row from a place on: whatever stands above it could take its cases away. */
export function lockedRowBelow({ weighing }: WrittenFlow, place: number) {
  return weighing.find(({ locked }, at) => locked && at >= place)
}

/** Facts that safeguards, locked rows and dangers to life rest on: none of them may be hidden. */
export function lockedFacts({ flow }: Base): Set<string> {
  const conditions = [
    ...flow.safeguards.flatMap(safeguard => {
      if ('requires' in safeguard) return [safeguard.requires.when]
      if ('forbids' in safeguard) return safeguard.forbids.when ?? []
      return 'before' in safeguard ? [safeguard.before.when] : []
    }),
    ...flow.weighing.flatMap(({ locked, when }) => (locked && when ? [when] : []))
  ]
  return new Set([...flow.lifeDanger, ...conditions.flatMap(factsIn)])
}
