import { readFileSync } from 'node:fs'
import { compile } from '../../src/flow/compile'
import { parse } from '../../src/flow/parse'
import type { Flow } from '../../src/flow/schema'
import { givenFrom, know, type Given, type Sheet } from '../../src/flow/sheet'
import { readYaml } from '../../src/flow/yaml'

export const teaHouseText = readFileSync(
  new URL('../samples/tea-house.yaml', import.meta.url),
  'utf8'
)

const written = readYaml(teaHouseText)

/** The tea house as plain data, fresh each time, to be broken by a test. */
export function teaHouseData(): unknown {
  if (!written.ok) throw new Error(JSON.stringify(written.findings))
  return structuredClone(written.data)
}

export const teaHouse: Flow = parsed(teaHouseData())
export const compiledTeaHouse = compile(teaHouse)

export function knowing(sheet: Sheet, extra: Given = {}) {
  return know(teaHouse, givenFrom(teaHouse, sheet, extra))
}

function parsed(data: unknown): Flow {
  const result = parse(data)
  if (!result.ok) throw new Error(JSON.stringify(result.findings, null, 2))
  return result.flow
}
