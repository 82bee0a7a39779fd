import type { Difference, Group, PartChange } from '../diff/diff'
import { changeLines, settingLines, textLines, type Sides } from './change-words'
import { sheetWords } from './sheet-words'
import type { Teller } from './teller'

/** So many changes of the response are told, and so many ways of each. */
const MOST = 20
const MOST_WAYS = 3

/** What a change comes to, to be read in one language: `before` and `after` say each side in its own words. */
export function diffWords(difference: Difference, sides: Sides): string {
  const { before, after } = sides
  const { word } = after
  const pairs = byResponse(difference.groups)
  const left = pairs.length - MOST
  return [
    headline(difference, after),
    ...pairs
      .slice(0, MOST)
      .flatMap((groups, at) => ['', ...pairLines(groups, at + 1, { before, after })]),
    ...(left > 0 ? ['', word('diff-more-groups', { count: left })] : []),
    ...partSection(difference, { before, after }),
    ...settingLines(difference.settings, sides),
    ...changeLines(difference.changes, sides),
    ...textLines(difference.texts, sides)
  ].join('\n')
}

/** Groups with the same response before and after, those of the most sheets first. */
function byResponse(groups: Group[]): Group[][] {
  const pairs = new Map<string, Group[]>()
  for (const group of groups) {
    const key = `${group.response.before} ${group.response.after}`
    pairs.set(key, [...(pairs.get(key) ?? []), group])
  }
  return [...pairs.values()].sort(
    (a, b) => Number(sum(b) > sum(a)) - Number(sum(b) < sum(a))
  )
}

function sum(groups: Group[]): bigint {
  return groups.reduce((total, { count }) => total + BigInt(count), 0n)
}

function headline({ sheets, changed }: Difference, { word }: Teller): string {
  if (sheets === null || changed === null) return word('diff-not-compared')
  const args = { sheets: inThousands(sheets), changed: inThousands(changed) }
  if (changed === '0') return word('diff-same', args)
  return word('diff-changed', {
    ...args,
    share: shareOf(BigInt(changed), BigInt(sheets))
  })
}

/** Per cent with one digit behind the point, never 0 for what is not nothing. */
function shareOf(part: bigint, whole: bigint): string {
  const share = Number((part * 1000n) / whole) / 10
  return share < 0.1 ? '<0.1' : String(share)
}

function inThousands(number: string): string {
  return number.replace(/\B(?=(\d{3})+$)/g, ',')
}

/** Told by themselves where the groups do not tell them. */
function partSection({ parts, groupedBy }: Difference, both: Both): string[] {
  const { word } = both.after
  const open = parts.filter(
    ({ part }) => !groupedBy.includes(part === 'companions' ? part : 'actions')
  )
  if (open.length === 0) return []
  return ['', word('diff-parts'), ...open.flatMap(part => partLines(part, both))]
}

function partLines(
  { part, id, change, count, example }: PartChange,
  both: Both
): string[] {
  const { text, listed } = change === 'gained' ? both.after : both.before
  const { word } = both.after
  const [key, name] = {
    companions: ['diff-companions', text('companions', id, 'title')],
    actionsNow: ['diff-actions-now', text('actions', id)],
    actionsIf: ['diff-actions-if', text('actions', id)]
  }[part] as [string, string]
  const gain = word(`${key}-${change}`, { list: listed([name]) })
  return [
    word('diff-part', { gain, count: inThousands(count) }),
    ...exampleLines(example, both)
  ].map(line => `   ${line}`)
}

type Both = { before: Teller; after: Teller }

function pairLines(groups: Group[], number: number, both: Both): string[] {
  const [first] = groups
  if (!first) return []
  const { word } = both.after
  const { response } = first
  const isSame = response.before === response.after
  const title = word(isSame ? 'diff-response-same' : 'diff-response', {
    number,
    count: inThousands(String(sum(groups))),
    before: both.before.text('responses', response.before, 'title'),
    after: both.after.text('responses', response.after, 'title')
  })
  const left = groups.length - MOST_WAYS
  return [
    title,
    ...groups.slice(0, MOST_WAYS).flatMap(group => wayLines(group, groups.length, both)),
    ...(left > 0 ? [`   ${word('diff-more-ways', { count: left })}`] : [])
  ]
}

/** The count of a way is told where there are several. */
function wayLines(group: Group, ways: number, both: Both): string[] {
  const { word } = both.after
  const count = word('diff-way', { count: inThousands(group.count) })
  return [
    ...(ways > 1 ? [count] : []),
    ...gainLines('diff-companions', group.companions, both, ['companions', 'title']),
    ...gainLines('diff-actions-now', group.actionsNow, both, ['actions']),
    ...gainLines('diff-actions-if', group.actionsIf, both, ['actions']),
    ...exampleLines(group.example, both)
  ].map(line => `   ${line}`)
}

function gainLines(
  key: string,
  { gained, lost }: Group['companions'],
  { before, after }: Both,
  [list = '', ...part]: string[]
): string[] {
  const { word } = after
  const named = (ids: string[], { text, listed }: Teller) =>
    listed(ids.map(id => text(list, id, ...part)))
  return [
    ...(gained.length > 0 ? [word(`${key}-gained`, { list: named(gained, after) })] : []),
    ...(lost.length > 0 ? [word(`${key}-lost`, { list: named(lost, before) })] : [])
  ].map(line => `  ${line}`)
}

function exampleLines(example: Group['example'], { before, after }: Both): string[] {
  const { word } = after
  if (!example) return [`  ${word('diff-no-example')}`]
  const answers = sheetWords(example.sheet, [after, before])
  const lines = answers.length > 0 ? answers : [word('diff-nothing-answered')]
  return [`  ${word('diff-example')}`, ...lines.map(line => `    ${line}`)]
}
