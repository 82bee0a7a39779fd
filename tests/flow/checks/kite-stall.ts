import { readFileSync } from 'node:fs'
import { examine } from '../../../src/flow/checks/examine'
import { marksOf } from '../../../src/flow/checks/stale-texts'
import type { Finding } from '../../../src/flow/finding'
import { joinFiles, sourcesOf, type Sources } from '../../../src/flow/joined'
import { readYaml } from '../../../src/flow/yaml'

export type FileName = 'flow.yaml' | 'ja.yaml' | 'en.yaml'
type Files = Record<FileName, string>

const KITE_STALL: Files = {
  'flow.yaml': sample('flow.yaml'),
  'ja.yaml': sample('ja.yaml'),
  'en.yaml': sample('en.yaml')
}

/** What the checks say of the kite stall on a day, marked as translated before one edit was made. */
export function findingsOf(edited: Partial<Files> = {}, today = '2026-11-24'): Finding[] {
  const sound = sourcesIn(KITE_STALL)
  const spoilt = sourcesIn({ ...KITE_STALL, ...edited })
  if (!sound.ok) throw new Error(JSON.stringify(sound.findings))
  if (!spoilt.ok) return spoilt.findings
  const marks = marksOf(sound.texts)
  return examine({ ...spoilt, marks }, today).findings.map(spoilt.located)
}

/** A file of the kite stall with one passage written otherwise. */
export function edit(file: FileName, before: string, after: string): string {
  const text = KITE_STALL[file]
  if (!text.includes(before)) throw new Error(`${file} does not say ${before}`)
  return text.replace(before, () => after)
}

/** Line and column at which a passage of a text begins. */
export function placeIn(text: string, passage: string): { line: number; column: number } {
  const start = text.indexOf(passage)
  if (start < 0) throw new Error(`There is no ${passage}`)
  const lines = text.slice(0, start).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

function sourcesIn(files: Files): Sources {
  const joined = (file: FileName) =>
    joinFiles(file, [{ file, read: readYaml(files[file]) }])
  return sourcesOf(joined('flow.yaml'), { ja: joined('ja.yaml'), en: joined('en.yaml') })
}

function sample(file: FileName): string {
  return readFileSync(
    new URL(`../../samples/kite-stall/${file}`, import.meta.url),
    'utf8'
  )
}
