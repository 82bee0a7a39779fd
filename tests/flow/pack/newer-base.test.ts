import { describe, expect, test } from 'vitest'
import type { Applied } from '../../../src/flow/pack/apply'
import { openPack } from '../../../src/flow/pack/open-pack'
import { readPack } from '../../../src/flow/pack/read-pack'
import type { Pack } from '../../../src/flow/pack/pack-schema'
import { flatten } from '../../../src/flow/text-tree'
import { baseFiles, FACILITIES, packText, type BaseFiles } from './packs'
import { renamedOptions, reorderedRows, reworded, withoutQuestions } from './newer-bases'

const full = process.env['UKETOME_FULL'] === '1'
const base = baseFiles()
const newer = [...withoutQuestions(base), ...reorderedRows(base), ...renamedOptions(base)]

describe.each(FACILITIES)('Under %s, a newer base', id => {
  const text = packText(id)
  const pack = packOf(text)
  const turn = FACILITIES.indexOf(id)

  test('in other words is told with the old words and the new', () => {
    const keys = textsReferredTo(pack).filter((_, at) => full || at % 4 === 0)
    expect(keys.length).toBeGreaterThan(0)
    for (const key of keys) {
      const later = reworded(base, key)
      const { findings } = openPack(later, text)
      const old = flatten(base.texts.ja)[key] ?? ''
      const told = findings.filter(({ code }) => code === 'base-changed')
      expect(told.map(({ args }) => [args['was'], args['now']])).toContainEqual([
        old,
        `${old} *`
      ])
    }
  })

  test('in other words elsewhere is taken over', () => {
    const later = reworded(base, 'responses.help-on.first')
    const applied = openPack(later, text)
    if (!applied.ok) throw new Error(JSON.stringify(applied.findings))
    const first = flatten(applied.texts.ja)['responses.help-on.first']
    expect(first).toBe(flatten(later.texts.ja)['responses.help-on.first'])
  })

  test('changed in any other way keeps every part of the pack, or tells of it', () => {
    let kept = 0
    for (const { what, make } of full
      ? newer
      : newer.filter((_, at) => at % 36 === turn)) {
      const later = make()
      const applied = later && openPack(later, text)
      if (applied) expect([what, lostIn(applied, pack)]).toEqual([what, []])
      if (applied?.ok) kept++
    }
    expect(kept).toBeGreaterThan(0)
  })
})

/** The parts of a pack that are neither in the merged flow nor in a finding. */
function lostIn(applied: Applied, pack: Pack): string[] {
  if (!applied.ok) {
    const codes = applied.findings
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code)
    return codes.length === 0 || codes.includes('base-not-sound') ? ['all'] : []
  }
  const merged = { written: applied.written, texts: applied.texts } as BaseFiles
  return partsOf(pack)
    .filter(({ isIn }) => !isIn(merged))
    .map(({ what }) => what)
}

type Part = { what: string; isIn: (merged: BaseFiles) => boolean }

function partsOf(pack: Pack): Part[] {
  const settings = Object.entries(pack.settings).map(([name, { is }]) => ({
    what: name,
    isIn: ({ written }: BaseFiles) => written.settings[name] === is
  }))
  const presets = Object.entries(pack.presets).map(([name, { is }]) => ({
    what: name,
    isIn: ({ written }: BaseFiles) =>
      written.standing.some(one => one.id === name && one.preset === is)
  }))
  const contacts = pack.contacts.map(given => {
    const id = 'set' in given ? given.set : given.add
    return {
      what: id,
      isIn: ({ written }: BaseFiles) =>
        written.contacts.some(one => one.id === id && one.tel === given.tel)
    }
  })
  const texts = pack.texts.map(({ key, ja }) => ({
    what: key,
    isIn: (merged: BaseFiles) => flatten(merged.texts.ja)[key] === ja
  }))
  return [...settings, ...presets, ...contacts, ...texts, ...pack.changes.map(changed)]
}

/** An added part is there as it was given, a hidden one is not. */
function changed(change: Pack['changes'][number]): Part {
  const entries: [string, unknown][] = Object.entries(change)
  const [kind, given] = entries.find(([key]) => /^(add|hide|move|change)/.test(key)) ?? [
    '',
    ''
  ]
  const what = `${kind} ${JSON.stringify(given)}`
  return {
    what,
    isIn: ({ written }) => {
      const text = JSON.stringify(written)
      if (kind.startsWith('hide')) return !text.includes(`{"id":"${String(given)}"`)
      const id = typeof given === 'string' ? given : (given as { id: string }).id
      return text.includes(`"id":"${id}"`)
    }
  }
}

/** Keys of the base texts that a pack says it was made against. */
function textsReferredTo(pack: Pack): string[] {
  const hidden = pack.changes.flatMap(change => {
    if ('hideQuestion' in change) return [`questions.${change.hideQuestion}.text`]
    if (!('hideOption' in change)) return []
    const folder = change.of === 'staffing' ? 'standing' : 'questions'
    return [`${folder}.${change.of}.options.${change.hideOption}`]
  })
  return [...hidden, ...pack.texts.flatMap(({ key, was }) => (was ? [key] : []))]
}

function packOf(text: string): Pack {
  const read = readPack(text)
  if (!read.ok) throw new Error('not read')
  const empty = { settings: {}, presets: {}, contacts: [], texts: [], changes: [] }
  return { ...empty, ...(read.data as Pack) }
}
