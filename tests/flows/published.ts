import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { compile } from '../../src/flow/compile'
import { loadFlow } from '../../src/flow/load'
import type { Action } from '../../src/flow/schema'
import type { Sheet } from '../../src/flow/sheet'

export interface PublishedSituation {
  id: string
  ja: string
  en: string
  expected: Action[]
}

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

export const situations = JSON.parse(
  read('published-situations.json')
) as PublishedSituation[]

export const sheets = parse(read('published-sheets.yaml')) as Record<
  string,
  { note: string; sheet: Sheet; changed?: string }
>

export const argued = parse(read('published-arguments.yaml')) as Record<string, string>

export function baseFlow() {
  const loaded = loadFlow('base')
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings, null, 2))
  return compile(loaded.flow, loaded.hash)
}

export function sheetOf(id: string): Sheet {
  const entry = sheets[id]
  if (!entry) throw new Error(`No answer sheet for ${id}`)
  return entry.sheet
}
