import { expect, test } from 'vitest'
import { sameDanger } from '../../src/flow/danger'
import { duckPond } from '../machine/duck-pond'

const pond = duckPond()

function withSheet(...entries: [id: string, ...sets: string[]][]) {
  const dangerSheet = entries.map(([id, ...sets]) => ({
    ...pond.dangerSheet[0],
    id,
    sets
  }))
  return { ...pond, dangerSheet }
}

const newer = withSheet(['swans', 'swan'], ['ice', 'thin-ice'])

test('an entry that both editions know keeps its name', () => {
  expect(sameDanger(newer, 'ice', withSheet(['swan', 'swan'], ['ice', 'cold']))).toBe(
    'ice'
  )
})

test('an entry of another name stands for the one with the same facts', () => {
  const older = withSheet(['cold', 'thin-ice'], ['birds', 'swan', 'goose'])
  expect(sameDanger(newer, 'swans', older)).toBe('birds')
})

test('an entry that shares nothing becomes the first', () => {
  const older = withSheet(['storm', 'wind'], ['flood', 'water'])
  expect(sameDanger(newer, 'ice', older)).toBe('storm')
})
