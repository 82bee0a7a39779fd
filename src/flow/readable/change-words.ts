import type { Change, SettingChange } from '../diff/changes'
import { same } from '../diff/same'
import type { TextChange } from '../diff/texts'
import { LANGUAGES } from '../text-tree'
import { settingName, settingValue } from './setting-words'
import type { Teller } from './teller'

/** `exact` names ids and keys, for those who write the files; `plain` is for everybody else. */
export type Manner = 'exact' | 'plain'

export type Sides = { before: Teller; after: Teller; manner: Manner }

export function settingLines(settings: SettingChange[], sides: Sides): string[] {
  const { after, before, manner } = sides
  const lines = settings.map(change => {
    const { id } = change
    const name = settingName(id, after)
    return after.word('diff-setting', {
      id: manner === 'plain' || name === id ? name : `${name} [${id}]`,
      before: settingValue(id, change.before, before),
      after: settingValue(id, change.after, after)
    })
  })
  return section(after.word('diff-settings'), lines)
}

/** What was added, removed, changed or moved, list by list. */
export function changeLines(
  changes: Change[],
  { before, after, manner }: Sides
): string[] {
  const lists = [...new Set(changes.map(({ list }) => list))]
  return lists.flatMap(list => {
    const own = changes.filter(change => change.list === list)
    const lines = own.map(change => {
      const teller = change.change === 'removed' ? before : after
      const name = nameOf(change, teller)
      if (manner === 'plain') return plainLine(change, name, after)
      const args = { name: name === change.id ? name : `${name} [${change.id}]` }
      const keys = keysOf(change).join(', ')
      const key = change.change === 'changed' ? 'changed-part' : change.change
      return after.word(`diff-${key}`, { ...args, keys })
    })
    return section(listName(list, before, after), lines)
  })
}

/** Names only what people know by a name. */
function plainLine(change: Change, name: string, { word }: Teller): string {
  const known = keysOf(change).flatMap(key => {
    const said = word(`diff-key-${key}`)
    return said === `diff-key-${key}` ? [] : [said]
  })
  if (change.change !== 'changed') return word(`diff-plain-${change.change}`, { name })
  const keys = [...new Set(known)].join(word('list-joint'))
  return keys === ''
    ? word('diff-plain-changed-whole', { name })
    : word('diff-plain-changed-part', { name, keys })
}

/** So many texts are quoted at full length. */
const MOST = 60

export function textLines(texts: TextChange[], { after, manner }: Sides): string[] {
  const { word, quoted } = after
  const lines = texts.slice(0, MOST).flatMap(change => [
    ...(manner === 'exact' ? [change.key] : []),
    ...LANGUAGES.flatMap(language => {
      const text = change[language]
      if (!text) return []
      const said = (part: string | null) =>
        part === null ? word('diff-nothing') : quoted(inOneLine(part))
      const args = { before: said(text.before), after: said(text.after) }
      return [`  ${word(`diff-text-${language}`, args)}`]
    })
  ])
  const left = texts.length - MOST
  const rest = left > 0 ? [word('diff-more-texts', { count: left })] : []
  return section(word('diff-texts', { count: texts.length }), [...lines, ...rest])
}

function section(title: string, lines: string[]): string[] {
  return lines.length > 0 ? ['', title, ...lines.map(line => `  ${line}`)] : []
}

function listName(list: string, before: Teller, after: Teller): string {
  const [part = '', id = '', options] = list.split('.')
  if (!options) return after.word(`list-${list.replace('.', '-')}`)
  const question = after.textIfAny(part, id, 'text') ?? before.text(part, id, 'text')
  return after.word('list-options', { question })
}

/** Where the name of a thing stands, by the list that it is in. */
const NAMES: Record<string, (id: string) => string[]> = {
  phases: id => ['phases', id],
  standing: id => ['standing', id, 'text'],
  questions: id => ['questions', id, 'text'],
  weighing: id => ['rows', 'weighing', id],
  companionRows: id => ['rows', 'companions', id],
  responses: id => ['responses', id, 'title'],
  companions: id => ['companions', id, 'title'],
  ladder: id => ['rungs', id, 'name'],
  cards: id => ['cards', id, 'title'],
  contacts: id => ['contacts', id, 'name'],
  aftercare: id => ['aftercare', id],
  safeguards: id => ['safeguards', id],
  dangerSheet: id => ['dangerSheet', id, 'text']
}

function nameOf({ list, id }: Change, teller: Teller): string {
  const path = pathOf(list, id)
  return OTHERS[list]?.(id, teller) ?? (path && teller.textIfAny(...path)) ?? id
}

function pathOf(list: string, id: string): string[] | undefined {
  const [part = '', owner = '', options] = list.split('.')
  if (options) return [part, owner, options, id]
  return part === 'scales' ? ['rows', owner, id] : NAMES[list]?.(id)
}

/** What has no text of its own is known by something else. */
const OTHERS: Record<string, (id: string, teller: Teller) => string | undefined> = {
  lifeDanger: (id, { fact }) => fact(id),
  sources: (id, { flow }) => flow.sources[id]?.title,
  timeLimit: settingName
}

/** The parts of a thing that are not as they were. */
function keysOf({ before, after }: Change): string[] {
  if (!isRecord(before) || !isRecord(after)) return []
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.filter(key => !same(before[key], after[key]))
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null
}

function inOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}
