import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Marks } from './checks/stale-texts'
import type { Finding } from './finding'
import { hashOf } from './hash'
import { joinFiles, sourcesOf, type Joined, type Located, type Sources } from './joined'
import type { Overlaid } from './pack/apply'
import { openPack } from './pack/open-pack'
import { parse } from './parse'
import type { DecidedRows } from './scenes/decided'
import { scenesOf, type Scenes } from './scenes/scene-files'
import type { Flow } from './schema'
import type { Both } from './text-tree'
import { readYaml, type Read } from './yaml'

export type { Language, Texts } from './text-tree'

/** What a flow goes by: the base by its own id, a facility by that of its pack. */
export type Name = { id: string; edition: string }

export type Loaded =
  | { ok: true; name: Name; flow: Flow; texts: Both; hash: string; located: Located }
  | { ok: false; findings: Finding[] }

/**
 * Reads a flow and its texts in both languages: from its folders, or as a facility pack laid over the base.
 * Findings carry file, line and column.
 */
export function loadFlow(id: string, root = '.'): Loaded {
  const read = isFacility(id, root) ? readFacility(id, root) : readSources(id, root)
  if (!read.ok) return read
  const { written, texts, located } = read
  const parsed = parse(written)
  if (!parsed.ok) return { ok: false, findings: parsed.findings.map(located) }
  const { flow } = parsed
  const { id: own, edition } = isOverlay(read) ? read : flow
  const name = { id: own, edition }
  return { ok: true, name, flow, texts, hash: hashOf({ flow, texts }), located }
}

function isOverlay(read: Extract<Sources, { ok: true }>): read is Overlay {
  return 'scenarios' in read
}

/** The flow of a facility with its texts, ready to be checked again, and all that was found while its pack was laid over. */
export type Overlay = Extract<Sources, { ok: true }> &
  Pick<
    Overlaid,
    'id' | 'edition' | 'flow' | 'open' | 'facility' | 'scenarios' | 'findings'
  >

/** Lays the pack of a facility over the base. Findings about the pack carry its file, the others that of the base. */
export function readFacility(
  id: string,
  root = '.',
  today?: string
): Overlay | { ok: false; findings: Finding[] } {
  const base = readSources('base', root)
  if (!base.ok) return base
  const { scenes, decided } = readScenes('base', root)
  const played = { scenes: scenes.map(({ scene }) => scene), ...(decided && { decided }) }
  const name = facilityFile(id, root)
  const file = readFileSync(name)
  const opened = openPack({ ...base, ...played }, file, {
    name,
    ...(today && { today })
  })
  if (!opened.ok) return opened
  const findings = [...opened.findings, ...opened.ofBase.map(base.located)]
  return { ...opened, findings, located: base.located }
}

/** The ids of the facilities that have a pack here. */
export function facilityIds(root = '.'): string[] {
  const folder = join(root, FACILITIES)
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  return names.filter(name => name.endsWith('.yaml')).map(name => name.slice(0, -5))
}

export function isFacility(id: string, root = '.'): boolean {
  return facilityIds(root).includes(id)
}

const FACILITIES = join('flows', 'facilities')

function facilityFile(id: string, root: string): string {
  return join(root, FACILITIES, `${id}.yaml`)
}

/** What stands in the files of a flow, not yet checked in any way beyond being YAML. */
export function readSources(id: string, root = '.'): Sources {
  const folderOf = (...parts: string[]) => readFolder(join(root, ...parts, 'flows', id))
  const file = marksFile(id, root)
  return sourcesOf(
    folderOf(),
    { ja: folderOf('locales', 'ja'), en: folderOf('locales', 'en') },
    existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Marks) : undefined
  )
}

/** The scenes of a flow, one file each, checked no further than their shape, and what decided in them. */
export function readScenes(
  id: string,
  root = '.'
): Scenes & { decided: DecidedRows | undefined } {
  const file = decidedFile(id, root)
  const decided = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as DecidedRows)
    : undefined
  return { ...scenesOf(yamlFiles(join(root, 'flows', id, 'scenarios'))), decided }
}

/** Where it stands which rows decided when the scenes of a flow were last looked over. */
export function decidedFile(id: string, root = '.'): string {
  return join(root, 'flows', id, 'scenarios', 'decided.json')
}

/** Where the marks of the Japanese texts stand that the English ones were made from. */
export function marksFile(id: string, root = '.'): string {
  return join(root, 'locales', 'en', 'flows', `${id}.marks.json`)
}

/** All YAML files of a folder as one piece of data. */
function readFolder(folder: string): Joined {
  return joinFiles(folder, yamlFiles(folder))
}

function yamlFiles(folder: string): { file: string; read: Read }[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  const files = names.filter(name => name.endsWith('.yaml')).sort()
  return files.map(name => {
    const file = join(folder, name)
    return { file, read: readYaml(readFileSync(file, 'utf8')) }
  })
}
