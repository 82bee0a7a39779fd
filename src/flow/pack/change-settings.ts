import { saidFacts } from '../facts'
import type { Path } from '../shape'
import { like } from '../suggest'
import type { Draft } from './draft'
import { compareVersions } from './made-against'
import { MOST_TIMES } from './most-times'
import type { Pack } from './pack-schema'

/** Gives a setting of the base another number. */
export function changeSetting(
  draft: Draft,
  name: string,
  { is, was }: Pack['settings'][string]
): void {
  const path = ['settings', name]
  const { settings } = draft.written
  const now = Object.hasOwn(settings, name) ? settings[name] : undefined
  if (now === undefined) {
    const near = like(name, Object.keys(settings))
    return draft.refuse('target-gone', path, { kind: 'setting', id: name, ...near })
  }
  if (is > MOST_TIMES && draft.written.ladder.some(({ times }) => times === name)) {
    return draft.refuse('too-many-times', [...path, 'is'], {
      key: name,
      most: MOST_TIMES
    })
  }
  compareVersions(draft, { key: name, was, now, mine: is }, path, 'light')
  settings[name] = is
  draft.origins.field(settings, name, [...path, 'is'])
  const { scales, weighing, companionRows } = draft.written
  recount(draft, [scales, weighing, companionRows])
}

/** Lets a standing question begin with another option. */
export function changePreset(
  draft: Draft,
  name: string,
  { is, was }: Pack['presets'][string]
): void {
  const path: Path = ['presets', name]
  const question = draft.find(draft.written.standing, name, 'question', path)
  if (!question) return
  const options = question.options.map(({ id }) => id)
  if (!options.includes(is)) {
    return draft.refuse('preset-no-option', [...path, 'is'], {
      id: is,
      ...like(is, options)
    })
  }
  const now = question.preset
  compareVersions(draft, { key: name, was, now, mine: is }, path, 'light')
  question.preset = is
  draft.origins.field(question, 'preset', [...path, 'is'])
}

/** Counts that list what a rung said, time by time, list as many times as it is now said where the pack says otherwise. */
export function recount({ base, written }: Draft, data: unknown): void {
  const { settings } = written
  const changed = written.ladder.flatMap(({ id, times }) =>
    typeof times === 'string' && settings[times] !== base.written.settings[times]
      ? [{ id, times: settings[times] ?? 0 }]
      : []
  )
  for (const { id, times } of changed) {
    const isSaid = (fact: string) => fact.startsWith(`said.${id}.`)
    for (const count of countsIn(data)) {
      if (!count.count.some(isSaid)) continue
      count.count = [
        ...count.count.filter(fact => !isSaid(fact)),
        ...saidFacts(id, times)
      ]
    }
  }
}

type Count = { count: string[]; atLeast: unknown }

function countsIn(data: unknown): Count[] {
  if (typeof data !== 'object' || data === null) return []
  if ('count' in data && 'atLeast' in data) return [data as Count]
  return Object.values(data).flatMap(countsIn)
}
