import { readFileSync } from 'node:fs'
import type { Subject } from '../../../src/flow/checks/examine'
import type { Applied } from '../../../src/flow/pack/apply'
import { openPack } from '../../../src/flow/pack/open-pack'
import { readSources } from '../../../src/flow/load'
import type { WrittenFlow } from '../../../src/flow/schema'
import type { Both } from '../../../src/flow/text-tree'

/** A base as its files give it, for packs to be laid over. */
export type BaseFiles = Subject & { written: WrittenFlow; texts: Both }

export function baseFiles(id = 'base'): BaseFiles {
  const read = readSources(id)
  if (!read.ok) throw new Error(JSON.stringify(read.findings))
  const { written, texts, marks } = read
  return { written, texts, ...(marks && { marks }) } as BaseFiles
}

export const FACILITIES = ['midoridai-center', 'himawari-desk', 'kawabe-library']

export function packText(id: string): string {
  return readFileSync(`flows/facilities/${id}.yaml`, 'utf8')
}

/** The head that every pack has. */
export const HEAD = `pack: 1
id: pond-house
edition: '2026-11-24'
base: { id: base, edition: '2026-11-23' }
`

/** A row that changes what a scene of the base is advised. */
export const FILMING = `changes:
  - addWeighingRow:
      id: filming-to-understand
      when: { all: [films, hearing-or-sight-barrier] }
      response: calm-and-serve
    before: filming
    after: wants-to-be-heard
    texts: { ja: 話を理解するためのようです。, en: It seems to be for following. }
`

export function overlaid(base: Subject, text: string): Extract<Applied, { ok: true }> {
  const applied = openPack(base, text)
  if (!applied.ok) throw new Error(JSON.stringify(applied.findings, null, 1))
  return applied
}

/** The findings as short lines: `code line:column`. */
export function linesOf({ findings }: Applied): string[] {
  return findings.map(({ code, line = 0, column = 0 }) => `${code} ${line}:${column}`)
}
