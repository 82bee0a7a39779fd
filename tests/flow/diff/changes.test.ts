import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween, settingsBetween } from '../../../src/flow/diff/changes'
import { diff } from '../../../src/flow/diff/diff'
import { moved } from '../../../src/flow/diff/moved'
import { textsBetween } from '../../../src/flow/diff/texts'
import { teaHouse } from '../tea-house'

const arbitraryOrder = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))
  .chain(ids =>
    fc.tuple(
      fc.constant(ids),
      fc.shuffledSubarray(ids, { minLength: Math.max(0, ids.length - 1) })
    )
  )

test('what is left when the moved ones are taken out stands in the same order on both sides', () => {
  fc.assert(
    fc.property(arbitraryOrder, ([before, after]) => {
      const places = moved(before, after)
      const left = (ids: string[], other: string[]) =>
        ids.filter(id => other.includes(id) && !places.includes(id))
      expect(left(before, after)).toEqual(left(after, before))
      expect(moved(after, before)).toEqual(places)
    })
  )
})

test('of several rows only those that were moved are told', () => {
  expect(moved(['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a'])).toEqual(['a'])
  expect(moved(['a', 'b', 'c'], ['c', 'x', 'a', 'b'])).toEqual(['c'])
})

test('each thing that is not as it was is told once, where it stands', () => {
  const [first, ...rest] = teaHouse.questions
  const [option, ...others] = first?.options ?? []
  if (!first || !option) throw new Error('The tea house asks nothing')
  const changed = { ...teaHouse, questions: [{ ...first, options: others }, ...rest] }
  expect(changesBetween(teaHouse, changed)).toEqual([
    {
      list: `questions.${first.id}.options`,
      id: option.id,
      change: 'removed',
      before: option
    }
  ])
})

test('how things stand unless staff say otherwise is a setting', () => {
  const [standing] = teaHouse.standing
  const other = standing?.options.find(({ id }) => id !== standing.preset)?.id ?? ''
  const changed = {
    ...teaHouse,
    standing: teaHouse.standing.map(one =>
      one === standing ? { ...one, preset: other } : one
    )
  }
  expect(settingsBetween(teaHouse, changed)).toEqual([
    { id: `standing.${standing?.id}`, before: standing?.preset, after: other }
  ])
})

test('a text tells only the languages in which it changed', () => {
  const before = { ja: { a: { b: '茶' } }, en: { a: { b: 'tea' } } }
  const after = { ja: { a: { b: '茶' } }, en: { a: { b: 'more tea' }, c: 'new' } }
  expect(textsBetween(before, after)).toEqual([
    { key: 'a.b', en: { before: 'tea', after: 'more tea' } },
    { key: 'c', en: { before: null, after: 'new' } }
  ])
})

test('two flows that are too large to compare still tell what else differs', () => {
  const texts = { ja: {}, en: {} }
  const after = {
    flow: { ...teaHouse, weighing: [] },
    texts: { ...texts, en: { a: 'b' } }
  }
  const found = diff({ flow: teaHouse, texts }, after, 1)
  expect(found).toMatchObject({
    changed: null,
    groups: [],
    findings: [{ code: 'not-compared' }],
    texts: [{ key: 'a' }]
  })
  expect(found.sheets).not.toBe(null)
})
