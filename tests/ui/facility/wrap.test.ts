// @vitest-environment node
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baseIn } from '../../flow/readable/base-tellers'
import { layOut } from '../../../src/ui/facility/flow/lay-out'
import { isWhole, mapNames, mapOf } from '../../../src/ui/facility/flow/maps'
import { widthOf, wrap } from '../../../src/ui/facility/flow/wrap'

const LONGEST_WORD = 12

test('wrapping loses nothing but blanks', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('ja', 'en'),
      (text, lang) => {
        const bare = (part: string) => part.replace(/\s+/g, '')
        expect(bare(wrap(text, 10, lang).join(''))).toBe(bare(text))
      }
    )
  )
})

test.each(['ja', 'en'] as const)('every map of the base flow is laid out in %s', lang => {
  const { teller } = baseIn(lang)
  for (const { id } of mapNames(teller)) {
    const map = mapOf(id, teller)
    const drawn = layOut(map, lang, isWhole(map))
    const overlapping = drawn.nodes.filter((one, at) =>
      drawn.nodes
        .slice(at + 1)
        .some(
          other =>
            one.x < other.x + other.width &&
            other.x < one.x + one.width &&
            one.y < other.y + other.height &&
            other.y < one.y + one.height
        )
    )
    expect({ id, overlapping }).toEqual({ id, overlapping: [] })
    const lines = drawn.nodes.flatMap(({ lines, notes }) => [...lines, ...notes])
    expect(lines.filter(line => widthOf(line) > 15 + LONGEST_WORD)).toEqual([])
    expect(
      drawn.nodes.filter(({ lines, notes, width }) =>
        [...lines, ...notes].some(line => widthOf(line) * 16 > width)
      )
    ).toEqual([])
  }
})

test('no line begins with a closing sign or ends with an opening one', () => {
  const lines = wrap(
    '「帰る」、「話を聞く」（または、待つ）のどれかのときに、もう一度聞きます。',
    6,
    'ja'
  )
  expect(lines.length).toBeGreaterThan(3)
  expect(lines.filter(line => /^[、。」）]|[「（]$/.test(line))).toEqual([])
})
