import { isLockedResponse } from '../flow/pack/locked'
import type { Flow, Response, StandingQuestion, WrittenFlow } from '../flow/schema'
import { flatten, type Both, type Flat, type Language } from '../flow/text-tree'

export type BaseText = Record<Language, string>

/** A contact that the base leaves to the facility. `usedIn`: the responses and companions that tell staff to call it. */
export type BaseContact = {
  id: string
  name: BaseText
  note: BaseText
  tel?: string
  url?: string
  mail?: string
  usedIn: BaseText[]
}

type Choice = { id: string; text: BaseText }

/** What the settings form must know of the base that a pack is laid over. */
export type FormBase = {
  id: string
  edition: string
  settings: Record<string, number>
  standing: { id: string; text: BaseText; preset: string; options: Choice[] }[]
  contacts: BaseContact[]
  /** Responses that a facility may replace by another. */
  replaceable: Choice[]
  responses: Choice[]
  facts: Record<string, BaseText>
}

/** Takes out of a base what the form shows. */
export function formBaseOf(flow: Flow, texts: Both): FormBase {
  const flat = { ja: flatten(texts.ja), en: flatten(texts.en) }
  const responses = flow.responses.map(({ id }) =>
    choice(flat, id, `responses.${id}.title`)
  )
  return {
    id: flow.id,
    edition: flow.edition,
    settings: flow.settings,
    standing: flow.standing.map(asked => standingOf(flat, asked)),
    contacts: flow.contacts
      .filter(({ local }) => local)
      .map(contact => contactOf(flat, flow, contact)),
    responses,
    replaceable: responses.filter(
      ({ id }) => !isLockedResponse(flow as unknown as WrittenFlow, id)
    ),
    facts: Object.fromEntries(FACTS.map(fact => [fact, said(flat, `facility.${fact}`)]))
  }
}

function standingOf(flat: Texts, { id, preset, options }: StandingQuestion) {
  const key = `standing.${id}`
  return {
    id,
    preset,
    text: said(flat, `${key}.text`),
    options: options.map(option => choice(flat, option.id, `${key}.options.${option.id}`))
  }
}

function contactOf(
  flat: Texts,
  flow: Flow,
  { id, tel, url, mail }: Flow['contacts'][number]
): BaseContact {
  const callers = [
    ...callersOf('responses', flow.responses, id),
    ...callersOf('companions', flow.companions, id)
  ]
  return {
    id,
    name: said(flat, `contacts.${id}.name`),
    note: said(flat, `contacts.${id}.note`),
    ...(tel !== undefined && { tel }),
    ...(url !== undefined && { url }),
    ...(mail !== undefined && { mail }),
    usedIn: callers.map(key => said(flat, key))
  }
}

/** The facts of a facility for which the base has words of its own. */
const FACTS = ['place', 'filming', 'ending', 'banning']

function callersOf(
  folder: string,
  parts: readonly Pick<Response, 'id' | 'steps'>[],
  contact: string
): string[] {
  return parts
    .filter(({ steps }) => steps.some(step => step.contact === contact))
    .map(({ id }) => `${folder}.${id}.title`)
}

type Texts = Record<Language, Flat>

function choice(flat: Texts, id: string, key: string): Choice {
  return { id, text: said(flat, key) }
}

function said({ ja, en }: Texts, key: string): BaseText {
  return { ja: ja[key] ?? '', en: en[key] ?? '' }
}
