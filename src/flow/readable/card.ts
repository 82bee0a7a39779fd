import { decide } from '../decide'
import { DANGER_SHEET } from '../facts'
import { givenFrom, know } from '../sheet'
import type { Flow } from '../schema'
import type { Action } from '../words'
import type { Telling } from './document'
import type { Teller } from './teller'

/** What an emergency card tells for one entry of the danger button. */
export type Emergency = {
  id: string
  title: string
  first: string
  call?: string
  /** The first words to say, in both languages where there are any. */
  say?: { text: string; other: string | undefined }
}

export type Number = { id: string; name: string; numbers: string[]; note?: string }

/** All that has to stand on a card for the worst moment. `call`: whom staff turn to first; a number may be open. */
export type EmergencyCard = {
  emergencies: Emergency[]
  place: string | undefined
  call: Number[]
}

export function cardOf(telling: Telling): EmergencyCard {
  const { teller } = telling
  const { flow, textIfAny } = teller
  return {
    emergencies: flow.dangerSheet.map(entry => emergencyOf(entry, telling)),
    place: textIfAny('facility', 'place'),
    call: numbersOf(teller).filter(({ id }) => calledFirst(flow).includes(id))
  }
}

/** Everybody who can be called; those whose number the facility sets come first. */
export function numbersOf({ flow, text, textIfAny }: Teller): Number[] {
  const local = flow.contacts.filter(contact => contact.local)
  const others = flow.contacts.filter(contact => !contact.local)
  return [...local, ...others].map(({ id, tel, url, mail }) => {
    const note = textIfAny('contacts', id, 'note')
    return {
      ...{ id, name: text('contacts', id, 'name') },
      numbers: [tel, url, mail].flatMap(one => (one ? [one] : [])),
      ...(note !== undefined && { note })
    }
  })
}

function emergencyOf(
  { id, sets, call }: Flow['dangerSheet'][number],
  { teller, other }: Telling
): Emergency {
  const { flow, text } = teller
  const given = { ...givenFrom(flow, {}), [DANGER_SHEET]: sets }
  const { response } = decide(flow, know(flow, given))
  const said = flow.responses
    .find(one => one.id === response)
    ?.steps.find(({ kind }) => kind === 'say')
  const path = ['responses', response, 'steps', said?.id ?? '', 'text']
  return {
    ...{ id, title: text('dangerSheet', id, 'text') },
    first: text('dangerSheet', id, 'first'),
    ...(call && { call }),
    ...(said && { say: { text: text(...path), other: other.textIfAny(...path) } })
  }
}

/** The contacts of the facility's own whom staff call at once for help at the counter. */
function calledFirst(flow: Flow): string[] {
  const local = new Set(flow.contacts.filter(one => one.local).map(({ id }) => id))
  const called = flow.companions
    .filter(({ actionsNow }) => actionsNow.some(action => HELP.includes(action)))
    .flatMap(({ steps }) => steps.flatMap(({ contact }) => (contact ? [contact] : [])))
  return [...new Set(called)].filter(id => local.has(id))
}

const HELP: readonly Action[] = ['leave_safely', 'call_supervisor']
