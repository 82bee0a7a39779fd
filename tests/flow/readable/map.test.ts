import { describe, expect, test } from 'vitest'
import { mapLines } from '../../../src/flow/readable/map-words'
import { mapNames, mapOf } from '../../../src/ui/facility/flow/maps'
import { baseIn } from './base-tellers'

describe.each(['ja', 'en'] as const)('in %s', lang => {
  const { teller } = baseIn(lang)
  const maps = mapNames(teller).map(({ id }) => mapOf(id, teller))

  test('every question, response and step stands on a map', () => {
    const shown = new Set(maps.flatMap(({ nodes }) => nodes.map(({ id }) => id)))
    const { questions, responses } = teller.flow
    const wanted = [
      ...questions.map(({ id }) => `question-${id}`),
      ...responses.map(({ id }) => `response-${id}`),
      ...responses.flatMap(({ steps }) => steps.map(({ id }) => `step-${id}`))
    ]
    expect(wanted.filter(id => !shown.has(id))).toEqual([])
  })

  test('every arrow begins and ends on its map, and every lead to a map finds it', () => {
    const names = new Set(maps.map(({ id }) => id))
    for (const { id, nodes, edges } of maps) {
      const own = new Set(nodes.map(node => node.id))
      const leads = nodes.flatMap(({ leads }) =>
        leads && 'map' in leads ? [leads.map] : []
      )
      expect({
        id,
        twice: nodes.length - own.size,
        loose: edges.filter(({ from, to }) => !own.has(from) || !own.has(to)),
        lost: leads.filter(map => !names.has(map))
      }).toEqual({ id, twice: 0, loose: [], lost: [] })
    }
  })

  test('the text beside a map tells every node and every arrow', () => {
    for (const map of maps) {
      const lines = mapLines(map, teller)
      expect(lines.map(({ node }) => node)).toEqual(map.nodes)
      expect(lines.flatMap(({ leads }) => leads)).toHaveLength(map.edges.length)
    }
  })
})

test('an unknown map is the whole', () => {
  const { teller } = baseIn('en')
  expect(mapOf('response-nowhere', teller).id).toBe('whole')
  expect(mapOf('', teller).id).toBe('whole')
})
