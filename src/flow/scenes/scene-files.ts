import * as v from 'valibot'
import type { Finding } from '../finding'
import type { Located } from '../joined'
import { checkShape } from '../shape'
import type { Read } from '../yaml'
import { sceneSchema, type Scene } from './scene-schema'

/** A scene and where each part of it was written. */
export type WrittenScene = { scene: Scene; file: string; located: Located }

export type Scenes = { scenes: WrittenScene[]; findings: Finding[] }

/** One scene per file; what cannot be read or has not the shape of a scene is told and left out. */
export function scenesOf(files: readonly { file: string; read: Read }[]): Scenes {
  const opened = files.map(({ file, read }) => openScene(file, read))
  return {
    scenes: opened.flatMap(one => ('scene' in one ? [one] : [])),
    findings: opened.flatMap(one => ('findings' in one ? one.findings : []))
  }
}

function openScene(file: string, read: Read): WrittenScene | { findings: Finding[] } {
  const start = { file, line: 1, column: 1 }
  if (!read.ok) return { findings: read.findings.map(found => ({ ...start, ...found })) }
  const located: Located = found => ({ ...found, ...start, ...read.placeOf(found.path) })
  const misshapen = checkShape(sceneSchema, read.data)
  if (misshapen.length > 0) return { findings: misshapen.map(located) }
  return { scene: v.parse(sceneSchema, read.data), file, located }
}
