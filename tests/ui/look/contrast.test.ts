import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrast, darkAgain, paletteOf, type Palette } from './palette'

const CSS = readFileSync('src/ui/look/tokens.css', 'utf8')
const TOKENS = readFileSync(
  'node_modules/@digital-go-jp/design-tokens/dist/tokens-simple.css',
  'utf8'
)

/** Every text colour with every ground it may stand on. */
const TEXTS = [
  ['ink', 'paper'],
  ['ink', 'soft'],
  ['ink', 'key-soft'],
  ['ink', 'care-soft'],
  ['ink', 'note-soft'],
  ['ink', 'danger-soft'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'soft'],
  ['ink-soft', 'care-soft'],
  ['key', 'paper'],
  ['on-key', 'key'],
  ['danger', 'paper'],
  ['danger', 'danger-soft'],
  ['on-danger', 'danger'],
  ['care', 'paper'],
  ['note', 'paper']
] as const

/** Lines that tell where something can be pressed or has the focus. */
const LINES = [
  ['line', 'paper'],
  ['key', 'paper'],
  ['danger', 'paper'],
  ['focus', 'paper']
] as const

const SETS: [string, Palette][] = [
  ['light', paletteOf(CSS, /:root \{([^}]*)\}/)],
  ['dark', paletteOf(CSS, /:root\[data-theme='dark'\] \{([^}]*)\}/)]
]

test.for(SETS)('every text has a contrast of 7:1 in the %s set', ([, palette]) => {
  const weak = TEXTS.filter(([text, ground]) => contrast(palette, text, ground) < 7)
  expect(weak).toEqual([])
})

test.for(SETS)('every line has a contrast of 3:1 in the %s set', ([, palette]) => {
  const weak = LINES.filter(([line, ground]) => contrast(palette, line, ground) < 3)
  expect(weak).toEqual([])
})

test('the dark set chosen by hand is the one the device asks for', () => {
  expect(darkAgain(CSS)).toEqual(paletteOf(CSS, /:root\[data-theme='dark'\] \{([^}]*)\}/))
})

test.for(SETS)('the %s set is made of design tokens', ([, palette]) => {
  const own = Object.values(palette).filter(value => !TOKENS.includes(`: ${value};`))
  expect(own).toEqual([])
})
