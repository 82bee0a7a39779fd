import { expect, test } from 'vitest'
import type { Advice } from '../../../src/flow/decide'
import { sourcesUsed } from '../../../src/ui/why/sources-used'

const source = (name: string) => ({ title: name, url: `https://example.org/${name}` })
const provenance = {
  sources: { P1: source('pond'), P2: source('goose') },
  rests: {
    responses: { shoo: ['P1'] },
    companions: { towel: ['P1', 'P2', 'lost'] },
    rows: {
      legitimacy: {},
      means: {},
      harm: {},
      weighing: { rude: ['P1'] },
      companions: {}
    }
  }
}

test('each source is told once, whatever rests on it', () => {
  const advice = {
    response: 'shoo',
    companions: [{ companion: 'towel', row: 'wet', place: 'beside' }]
  } as unknown as Advice
  const reasons = [{ table: 'weighing', row: 'rude', facts: [] }] as const
  expect(
    sourcesUsed(
      provenance,
      advice,
      reasons.map(each => ({ ...each, facts: [] }))
    )
  ).toEqual([
    { id: 'P1', ...source('pond') },
    { id: 'P2', ...source('goose') }
  ])
})
