import type { Language } from '../flow/text-tree'
import { freeId, setText } from './form-facts'
import type { BaseContact, FormBase } from './form-base'
import type { ContactData, PackData } from './pack-data'
import { put } from './put'
import { cleanTyped } from './typed'

export const ADDRESSES = ['tel', 'url', 'mail'] as const
export type Address = (typeof ADDRESSES)[number]

/** A contact as the form shows it: one that the base leaves to the facility, or one of the facility's own. */
export type ContactRow = {
  id: string
  /** What the base says of it; absent for one of the facility's own. */
  base?: BaseContact
  /** What the pack says of it. */
  given: ContactData
}

export function contactRows(pack: PackData, base: FormBase): ContactRow[] {
  const known = base.contacts.map(one => ({
    id: one.id,
    base: one,
    given: pack.contacts?.[placeOf(pack, one.id)] ?? {}
  }))
  return [...known, ...ownContacts(pack)]
}

function ownContacts(pack: PackData): ContactRow[] {
  return (pack.contacts ?? []).flatMap(given =>
    given.add === undefined ? [] : [{ id: given.add, given }]
  )
}

/** Can anybody be reached by it? */
export function isReachable({ given, base }: ContactRow): boolean {
  return ADDRESSES.some(key => (given[key] ?? base?.[key] ?? '') !== '')
}

/** A number that was changed is no longer one that somebody has tried. */
export function setAddress(
  pack: PackData,
  { id, base }: ContactRow,
  key: Address,
  typed: string
): PackData {
  const value = cleanTyped(typed).trim()
  const at = placeOf(pack, id)
  const before = pack.contacts?.[at]
  const was =
    base?.[key] === undefined
      ? before?.was
      : { ...(before?.was as object), [key]: base[key] }
  const untried = put(before ?? {}, ['checkedOn'], undefined)
  const changed = put(untried, [key], value === '' ? undefined : value)
  return write(pack, id, value === '' ? changed : put(changed, ['was'], was))
}

export function setContactText(
  pack: PackData,
  id: string,
  [part, lang]: readonly ['name' | 'note', Language],
  typed: string
): PackData {
  const given = pack.contacts?.[placeOf(pack, id)] ?? {}
  return write(pack, id, setText(given, [part], lang, typed))
}

/** Notes that somebody called the number today and reached whom it is for, or takes the note back. */
export function setTried(pack: PackData, id: string, on: string | undefined): PackData {
  const given = pack.contacts?.[placeOf(pack, id)] ?? {}
  return write(pack, id, put(given, ['checkedOn'], on))
}

export function addContact(pack: PackData, { contacts }: FormBase): PackData {
  const taken = [...contacts, ...ownContacts(pack)]
  const add = freeId('own', taken)
  return put(pack, ['contacts', pack.contacts?.length ?? 0], { add })
}

/** Takes one of the facility's own contacts away, from its desks too. */
export function removeContact(pack: PackData, id: string): PackData {
  const without = put(pack, ['contacts', placeOf(pack, id)], undefined)
  return (pack.facility?.desks ?? []).reduce(
    (left, { contact }, at) =>
      contact === id ? put(left, ['facility', 'desks', at, 'contact'], undefined) : left,
    without
  )
}

/** The place of what the pack says last of a contact, for that holds; past the end where it says nothing. */
function placeOf({ contacts = [] }: PackData, id: string): number {
  const at = contacts.findLastIndex(({ set, add }) => set === id || add === id)
  return at < 0 ? contacts.length : at
}

/** What says nothing any more is taken away; one of the facility's own stays until it is removed. */
function write(pack: PackData, id: string, given: ContactData): PackData {
  const { set = id, ...said } = given
  const own = given.add !== undefined
  const isEmpty = Object.keys(said).length === 0
  const entry = own ? given : isEmpty ? undefined : { set, ...said }
  return put(pack, ['contacts', placeOf(pack, id)], entry)
}
