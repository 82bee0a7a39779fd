import type { Change, SettingChange } from '../diff/changes'
import { same } from '../diff/same'
import type { TextChange } from '../diff/texts'
import { LANGUAGES } from '../text-tree'
import type { Teller } from './teller'

export function settingLines(settings: SettingChange[], { word }: Teller): string[] {
  const lines = settings.map(({ id, before, after }) =>
    word('diff-setting', {
      id,
      before: before ?? word('diff-nothing'),
      after: after ?? word('diff-nothing')
    })
  )
  return section(word('diff-settings'), lines)
}

/** What was added, removed, changed or moved, list by list. */
export function changeLines(changes: Change[], before: Teller, after: Teller): string[] {
  const lists = [...new Set(changes.map(({ list }) => list))]
  return lists.flatMap(list => {
    const own = changes.filter(change => change.list === list)
    const lines = own.map(change => {
      const teller = change.change === 'removed' ? before : after
      const name = nameOf(change, teller)
      const args = { name: name === change.id ? name : `${name} [${change.id}]` }
      const keys = keysOf(change).join(', ')
      const key = change.change === 'changed' ? 'changed-part' : change.change
      return after.word(`diff-${key}`, { ...args, keys })
    })
    return section(listName(list, before, after), lines)
  })
}

/** So many texts are quoted at full length. */
const MOST = 60

export function textLines(texts: TextChange[], { word, quoted }: Teller): string[] {
  const lines = texts.slice(0, MOST).flatMap(change => [
    change.key,
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

function nameOf({ list, id }: Change, { textIfAny, fact }: Teller): string {
  if (list === 'lifeDanger') return fact(id)
  const [part = '', owner = '', options] = list.split('.')
  const scale = part === 'scales' ? ['rows', owner, id] : undefined
  const path = options ? [part, owner, options, id] : (scale ?? NAMES[list]?.(id))
  return (path && textIfAny(...path)) ?? id
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
