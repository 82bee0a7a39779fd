import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ADDRESSES, contactRows, setAddress } from '../../src/customise/contacts'
import { asPackData, newPack, type PackData } from '../../src/customise/pack-data'
import { put } from '../../src/customise/put'
import { writePack } from '../../src/customise/write-pack'
import { readPack } from '../../src/flow/pack/read-pack'
import { FACILITIES, packText } from '../flow/pack/packs'
import { anyEdit, type Edit } from './arbitrary-edit'
import { BASE, openedPack } from './form-base'

const EMPTY = newPack(BASE, '2026-11-24')
const OPENED = FACILITIES.map(openedPack)
const anyPack = fc.constantFrom(EMPTY, ...OPENED)
const anyEdits = fc.array(anyEdit, { maxLength: 12 })

const after = (pack: PackData, edits: readonly Edit[]) =>
  edits.reduce((now, { does }) => does(now), pack)

test('the form shows every pack of the repository, and an empty one', () => {
  for (const pack of [EMPTY, ...OPENED]) expect(asPackData(pack)).toBe(pack)
})

test('edits change only what they are about; all else of a pack stays as it was', () => {
  fc.assert(
    fc.property(anyPack, anyEdits, (pack, edits) => {
      const touched = edits.flatMap(({ touches }) => touches)
      const edited = after(pack, edits)
      expect(changedPaths(pack, edited).filter(path => !isUnder(path, touched))).toEqual(
        []
      )
    })
  )
})

test('parts that the form knows nothing of survive any edits', () => {
  fc.assert(
    fc.property(anyPack, fc.jsonValue(), anyEdits, (pack, extra, edits) => {
      const strange = { ...pack, texts: [extra], scenarios: [extra], later: extra }
      const edited: Record<string, unknown> = after(strange, edits)
      const { texts, scenarios, later } = edited
      expect({ texts, scenarios, later }).toEqual({
        texts: [extra],
        scenarios: [extra],
        later: extra
      })
      for (const change of pack.changes ?? []) {
        if (change['hideOption'] !== 'guard')
          expect(edited['changes']).toContainEqual(change)
      }
    })
  )
})

test('to change one contact leaves every other one alone', () => {
  const edits = fc.tuple(fc.nat(), fc.constantFrom(...ADDRESSES), fc.string())
  fc.assert(
    fc.property(anyPack, edits, (pack, [at, key, typed]) => {
      const rows = contactRows(pack, BASE)
      const row = rows[at % rows.length]!
      const others = (now: PackData) =>
        contactRows(now, BASE).filter(({ id }) => id !== row.id)
      expect(others(setAddress(pack, row, key, typed))).toEqual(others(pack))
    })
  )
})

test('whatever was edited, the form can show it again', () => {
  fc.assert(
    fc.property(anyPack, anyEdits, (pack, edits) => {
      expect(asPackData(after(pack, edits))).toBeDefined()
    })
  )
})

test('a pack that is written reads back equal', () => {
  fc.assert(
    fc.property(anyPack, anyEdits, (pack, edits) => {
      const edited = after(pack, edits)
      const read = readPack(
        writePack(edited, ['施設の設定', 'of a facility\nin two lines'])
      )
      expect(read).toMatchObject({ ok: true })
      expect(read.ok && read.data).toEqual(edited)
    })
  )
})

test('a file that was opened reads back equal too, with the notes of its author', () => {
  const opened = fc
    .constantFrom(...FACILITIES)
    .map(id => [packText(id), openedPack(id)] as const)
  fc.assert(
    fc.property(opened, anyEdits, ([source, pack], edits) => {
      const edited = after(pack, edits)
      const text = writePack(edited, ['施設の設定', 'of a facility'], source)
      const read = readPack(text)
      expect(read.ok && read.data).toEqual(edited)
      const notes = source.split('\n').filter(line => line.startsWith('#'))
      expect(text.split('\n')).toEqual(expect.arrayContaining(notes))
    }),
    { numRuns: 30 }
  )
})

test('the lines that the form wrote ahead are written anew', () => {
  const written = writePack(EMPTY, ['ひまわり', 'of a facility'])
  const again = writePack(EMPTY, ['さくら', 'of a facility'], written)
  expect(again).toBe(writePack(EMPTY, ['さくら', 'of a facility']))
})

test('any clean text in a pack reads back equal', () => {
  const clean = fc
    .string({ unit: 'binary', maxLength: 40 })
    .map(text => text.replace(/\p{C}/gu, '').normalize('NFC'))
  fc.assert(
    fc.property(clean, text => {
      const pack = put(EMPTY, ['facility', 'name', 'ja'], text)
      const read = readPack(writePack(pack, []))
      expect(read.ok && read.data).toEqual(pack)
    })
  )
})

test('to put something where nothing was, and take it away again, leaves no trace', () => {
  const path = fc.array(fc.constantFrom('facility', 'name', 'x'), {
    minLength: 1,
    maxLength: 4
  })
  fc.assert(
    fc.property(path, fc.string({ minLength: 1 }), (keys, value) => {
      const here = ['new', ...keys]
      expect(put(put(EMPTY, here, value), here, undefined)).toEqual(EMPTY)
    })
  )
})

/** The paths at which two pieces of data differ, with dots. */
function changedPaths(before: unknown, now: unknown, path: string[] = []): string[] {
  if (before === now) return []
  const [one, other] = [partsOf(before), partsOf(now)]
  if (!one || !other) return [path.join('.')]
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return keys.flatMap(key => changedPaths(one[key], other[key], [...path, key]))
}

/** What is not there has no parts; what cannot have any is undefined. */
function partsOf(data: unknown): Record<string, unknown> | undefined {
  if (data === undefined) return {}
  return typeof data === 'object' && data !== null
    ? (data as Record<string, unknown>)
    : undefined
}

function isUnder(path: string, touched: readonly string[]): boolean {
  return touched.some(one => path === one || path.startsWith(`${one}.`))
}
