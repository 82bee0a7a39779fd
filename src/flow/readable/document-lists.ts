import type { Safeguard } from '../schema'
import type { Action } from '../words'
import { conditionWords } from './condition-words'
import type { Telling } from './document'
import { item, sourceLines, titled } from './document-parts'
import { saidLines } from './document-responses'
import type { Teller } from './teller'

/** The danger button, cards, contacts, the time afterwards, settings, safeguards and sources. */
export function listSections(telling: Telling): string[] {
  const { teller } = telling
  const { flow, text, word } = teller
  return [
    ...titled(word('list-dangerSheet'), dangerLines(teller)),
    ...titled(word('list-cards'), cardLines(telling)),
    ...titled(word('list-contacts'), contactLines(teller)),
    ...titled(
      word('list-aftercare'),
      flow.aftercare.flatMap(one => [
        '',
        `${text('aftercare', one.id)} [${one.id}]`,
        ...sourceLines(one, teller)
      ])
    ),
    ...titled(word('diff-settings'), [
      '',
      ...Object.entries(flow.settings).map(([id, number]) => item(`${id}: ${number}`))
    ]),
    ...titled(word('list-safeguards'), safeguardLines(teller)),
    ...titled(word('list-sources'), [
      '',
      ...Object.entries(flow.sources).map(([id, { title, url }]) =>
        item(`${id}: ${title} ${url}`)
      )
    ])
  ]
}

function dangerLines({ flow, text, word, fact, listed }: Teller): string[] {
  const danger = listed(flow.lifeDanger.map(fact))
  return [
    ...flow.dangerSheet.flatMap(({ id, call }) => [
      ...['', `### ${text('dangerSheet', id, 'text')} [${id}]`],
      item(text('dangerSheet', id, 'first')),
      ...(call ? [item(word('doc-offers', { number: call }))] : [])
    ]),
    ...['', word('doc-life-danger', { list: danger })]
  ]
}

function cardLines(telling: Telling): string[] {
  const { teller } = telling
  const { flow, textIfAny } = teller
  return flow.cards.flatMap(card => {
    const path = ['cards', card.id]
    const title = textIfAny(...path, 'title')
    return [
      ...['', `### ${title ?? card.id} [${card.id}]`],
      ...saidLines([...path, 'text'], telling),
      ...sourceLines(card, teller)
    ]
  })
}

function contactLines(teller: Teller): string[] {
  const { flow, text, textIfAny, word } = teller
  return flow.contacts.flatMap(contact => {
    const note = textIfAny('contacts', contact.id, 'note')
    const numbers = [contact.tel, contact.url].filter(one => one !== undefined)
    const number = numbers.length > 0 ? numbers.join(' ') : word('doc-no-number')
    return [
      ...['', `### ${text('contacts', contact.id, 'name')} [${contact.id}]`],
      item(number),
      ...(contact.local ? [item(word('doc-local'))] : []),
      ...(note ? [item(note)] : []),
      ...sourceLines(contact, teller)
    ]
  })
}

function safeguardLines(teller: Teller): string[] {
  const { flow, text } = teller
  return flow.safeguards.flatMap(safeguard => [
    ...['', `### ${text('safeguards', safeguard.id)} [${safeguard.id}]`],
    item(ruleWords(safeguard, teller)),
    ...sourceLines(safeguard, teller)
  ])
}

function ruleWords(safeguard: Safeguard, teller: Teller): string {
  const { word, text, listed } = teller
  const named = (actions: Action[]) => listed(actions.map(one => text('actions', one)))
  const anyOf = (actions: Action[]) =>
    actions.length > 1 ? word('any-of', { list: named(actions) }) : named(actions)
  const always = { all: [] }
  if ('requires' in safeguard) {
    const { when, actions, at } = safeguard.requires
    const args = { when: conditionWords(when, teller), list: anyOf(actions) }
    return word(`doc-requires-${at}`, args)
  }
  if ('forbids' in safeguard) {
    const { when, actions, at } = safeguard.forbids
    const args = { when: conditionWords(when ?? always, teller), list: named(actions) }
    return word(`doc-forbids-${at}`, args)
  }
  if ('before' in safeguard) {
    const { when, actions, companion } = safeguard.before
    const title = text('companions', companion, 'title')
    const args = { when: conditionWords(when, teller), list: named(actions) }
    return word('doc-before', { ...args, companion: title })
  }
  return word('firmness' in safeguard ? `doc-law-${safeguard.firmness}` : 'doc-complete')
}
