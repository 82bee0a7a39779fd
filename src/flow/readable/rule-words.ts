import type { Safeguard } from '../schema'
import type { Action } from '../words'
import { conditionWords } from './condition-words'
import type { Teller } from './teller'

/** What a safeguard demands, exactly, as one sentence. */
export function ruleWords(safeguard: Safeguard, teller: Teller): string {
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
