import { saidFacts } from '../facts'
import type { Path } from '../shape'
import { like } from '../suggest'
import type { Draft } from './draft'
import { compareVersions } from './made-against'
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
  compareVersions(draft, { key: name, was, now, mine: is }, path, 'light')
  settings[name] = is
  draft.origins.field(settings, name, [...path, 'is'])
  recount(draft, name, is)
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
  const now = question.preset
  compareVersions(draft, { key: name, was, now, mine: is }, path, 'light')
  question.preset = is
  draft.origins.field(question, 'preset', [...path, 'is'])
}

/** Counts that list what a rung said, time by time, list as many times as it is now said. */
function recount({ written }: Draft, setting: string, times: number): void {
  const rungs = written.ladder.filter(rung => rung.times === setting)
  for (const { id } of rungs) {
    const said = saidFacts(id, times)
    const isSaid = (fact: string) => fact.startsWith(`said.${id}.`)
    for (const count of countsIn([
      written.scales,
      written.weighing,
      written.companionRows
    ])) {
      if (!count.count.some(isSaid)) continue
      count.count = [...count.count.filter(fact => !isSaid(fact)), ...said]
    }
  }
}

type Count = { count: string[]; atLeast: unknown }

function countsIn(data: unknown): Count[] {
  if (typeof data !== 'object' || data === null) return []
  if ('count' in data && 'atLeast' in data) return [data as Count]
  return Object.values(data).flatMap(countsIn)
}
