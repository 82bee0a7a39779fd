import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { badHabits } from './support/habits'
import { sourcesUnder } from './support/sources'

test('the repository keeps no refused habit', () => {
  const sources = [
    ...sourcesUnder('src', '.ts', '.svelte'),
    ...sourcesUnder('tests', '.test.ts'),
    { path: 'index.html', text: readFileSync('index.html', 'utf8') }
  ]
  expect(badHabits(sources)).toEqual([])
})

test.for([
  ['src/ui/A.svelte', '<p>{@html text}</p>', 'html-from-text'],
  ['src/ui/A.svelte', '<p style="color: red">', 'style-attribute'],
  ['index.html', '<p\n style="color: red">', 'style-attribute'],
  ['src/ui/A.svelte', '<button class="big"\n onclick={go}>', 'button-without-type'],
  ['src/flow/a.ts', 'Math.random()', 'chance'],
  ['tests/a.test.ts', `test.${'only'}('x', f)`, 'test-not-run'],
  ['tests/a.test.ts', `describe.${'skip'}('x', f)`, 'test-not-run']
] as const)('a refused habit is found: %s %s', ([path, text, what]) => {
  expect(badHabits([{ path, text }])).toEqual([
    expect.stringMatching(`^${path}:\\d+ ${what}$`)
  ])
})

test('the allowed forms are left alone', () => {
  const text = '<button type="button" style:width={w} class="x">{text}</button>'
  expect(badHabits([{ path: 'src/ui/A.svelte', text }])).toEqual([])
})
