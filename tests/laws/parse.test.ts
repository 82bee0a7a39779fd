import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from '../../src/flow/parse'
import { readYaml } from '../../src/flow/yaml'
import { teaHouseData, teaHouseText } from '../flow/tea-house'

test('parse never throws, whatever the data', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), data => void parse(data)))
})

test('parse never throws on a flow in which anything was replaced by anything', () => {
  fc.assert(
    fc.property(fc.nat(), fc.jsonValue({ maxDepth: 2 }), (at, value) => {
      const data = teaHouseData()
      const places = placesIn(data)
      const place = places[at % places.length]
      if (place) place.holder[place.key] = value
      void parse(data)
    }),
    { numRuns: 1000 }
  )
})

test('reading a torn text never throws, and what is refused has a place', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 20 }), fc.string(), (from, length, inserted) => {
      const start = from % teaHouseText.length
      const torn =
        teaHouseText.slice(0, start) + inserted + teaHouseText.slice(start + length)
      const read = readYaml(torn)
      const findings = read.ok ? [] : read.findings
      expect(findings.every(({ line = 0, column = 0 }) => line > 0 && column > 0)).toBe(
        true
      )
    }),
    { numRuns: 60 }
  )
})

type Holder = Record<string, unknown>

function placesIn(data: unknown): { holder: Holder; key: string }[] {
  if (typeof data !== 'object' || data === null) return []
  const holder = data as Holder
  return Object.keys(holder).flatMap(key => [{ holder, key }, ...placesIn(holder[key])])
}
