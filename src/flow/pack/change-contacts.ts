import type { Path } from '../shape'
import type { Draft } from './draft'
import { isEmergencyContact } from './locked'
import { compareVersions } from './made-against'
import type { ContactChange } from './pack-schema'

/** Gives a contact of the base its number and name, or adds one of the facility's own. */
export function changeContact(draft: Draft, change: ContactChange, path: Path): void {
  const id = 'set' in change ? change.set : change.add
  if ('set' in change) setContact(draft, change, path)
  else addContact(draft, change, path)
  if (isEmergencyContact(id)) return
  for (const part of ['name', 'note'] as const) {
    const given = change[part]
    if (given) draft.say(`contacts.${id}.${part}`, given, [...path, part])
  }
}

const ADDRESS = ['tel', 'url', 'mail'] as const

function setContact(
  draft: Draft,
  { set, was = {}, ...given }: Extract<ContactChange, { set: string }>,
  path: Path
): void {
  if (isEmergencyContact(set)) {
    return draft.refuse('locked-part', [...path, 'set'], { kind: 'contact', id: set })
  }
  const contact = draft.find(draft.written.contacts, set, 'contact', [...path, 'set'])
  if (!contact) return
  for (const key of ADDRESS.filter(one => given[one] !== undefined)) {
    const here = [...path, key]
    const now = contact[key]
    const versions = { key: set, was: was[key], now, mine: given[key] }
    if (now !== undefined && was[key] === undefined) {
      draft.refuse('was-missing', here, { key: set, now, field: key })
    } else compareVersions(draft, versions, here, 'light')
    Object.assign(contact, { [key]: given[key] })
    draft.origins.field(contact, key, here)
  }
  for (const key of ['checkedOn', 'reviewBy'] as const) {
    if (given[key] === undefined) continue
    contact[key] = given[key]
    draft.origins.field(contact, key, [...path, key])
  }
}

function addContact(
  draft: Draft,
  {
    add,
    tel,
    url,
    mail,
    source,
    checkedOn,
    reviewBy
  }: Extract<ContactChange, { add: string }>,
  path: Path
): void {
  const contact = {
    id: add,
    local: true,
    source,
    ...(tel !== undefined && { tel }),
    ...(url !== undefined && { url }),
    ...(mail !== undefined && { mail }),
    ...(checkedOn !== undefined && { checkedOn }),
    ...(reviewBy !== undefined && { reviewBy })
  }
  draft.written.contacts.push(draft.origins.part(contact, [...path, 'add']))
}
