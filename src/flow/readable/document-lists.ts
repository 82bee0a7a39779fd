import type { Part, Section, Telling } from './document'
import { linesOf, sourceLines } from './document-parts'
import { saidLine } from './document-responses'
import { ruleWords } from './rule-words'
import { settingName } from './setting-words'
import type { Teller } from './teller'

/** The danger button, cards, contacts, the time afterwards, settings, safeguards and sources. */
export function listSections(telling: Telling): Section[] {
  const { teller } = telling
  const { word } = teller
  return [
    { id: 'danger-sheet', title: word('list-dangerSheet'), parts: dangerParts(teller) },
    { id: 'cards', title: word('list-cards'), parts: cardParts(telling) },
    { id: 'contacts', title: word('list-contacts'), parts: contactParts(teller) },
    { id: 'aftercare', title: word('list-aftercare'), parts: aftercareParts(teller) },
    { id: 'settings', title: word('diff-settings'), parts: settingParts(teller) },
    { id: 'safeguards', title: word('list-safeguards'), parts: safeguardParts(teller) },
    { id: 'sources', title: word('list-sources'), parts: sourceParts(teller) }
  ]
}

function dangerParts({ flow, text, word, fact, listed }: Teller): Part[] {
  const danger = listed(flow.lifeDanger.map(fact))
  return [
    ...flow.dangerSheet.map(({ id, call }) => ({
      id,
      title: text('dangerSheet', id, 'text'),
      lines: linesOf(
        text('dangerSheet', id, 'first'),
        call && word('doc-offers', { number: call })
      )
    })),
    { lines: linesOf(word('doc-life-danger', { list: danger })) }
  ]
}

function cardParts(telling: Telling): Part[] {
  const { teller } = telling
  return teller.flow.cards.map(card => ({
    id: card.id,
    title: teller.textIfAny('cards', card.id, 'title') ?? card.id,
    lines: [saidLine(['cards', card.id, 'text'], telling), ...sourceLines(card, teller)]
  }))
}

function contactParts(teller: Teller): Part[] {
  const { flow, text, textIfAny, word } = teller
  return flow.contacts.map(contact => {
    const numbers = [contact.tel, contact.url, contact.mail].filter(one => one)
    return {
      id: contact.id,
      title: text('contacts', contact.id, 'name'),
      lines: [
        ...linesOf(
          numbers.length > 0 ? numbers.join(' ') : word('doc-no-number'),
          contact.local ? word('doc-local') : undefined,
          textIfAny('contacts', contact.id, 'note')
        ),
        ...sourceLines(contact, teller)
      ]
    }
  })
}

function aftercareParts(teller: Teller): Part[] {
  return teller.flow.aftercare.map(one => ({
    id: one.id,
    title: teller.text('aftercare', one.id),
    lines: sourceLines(one, teller)
  }))
}

function settingParts(teller: Teller): Part[] {
  const settings = Object.entries(teller.flow.settings)
  const lines = linesOf(
    ...settings.map(([id, number]) => `${settingName(id, teller)}: ${number}`)
  )
  return lines.length > 0 ? [{ lines }] : []
}

function safeguardParts(teller: Teller): Part[] {
  return teller.flow.safeguards.map(safeguard => ({
    id: safeguard.id,
    title: teller.text('safeguards', safeguard.id),
    lines: [{ text: ruleWords(safeguard, teller) }, ...sourceLines(safeguard, teller)]
  }))
}

function sourceParts({ flow }: Teller): Part[] {
  const lines = Object.entries(flow.sources).map(([id, { title, url }]) => ({
    text: `${id}: ${title} ${url}`
  }))
  return lines.length > 0 ? [{ lines }] : []
}
