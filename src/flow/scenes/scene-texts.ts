import { finding, type Finding } from '../finding'
import type { Path } from '../shape'
import { LANGUAGES, type Language } from '../text-tree'
import type { Scene } from './scene-schema'
import { TO_FILL_IN } from './to-fill-in'

/** Texts of a scene that are there in one language only, and those that are still to be written. */
export function checkSceneTexts(scene: Scene): Finding[] {
  return unwritten(scene, [], scene.id)
}

function unwritten(part: unknown, path: Path, scene: string): Finding[] {
  if (typeof part !== 'object' || part === null) return []
  if (isText(part)) return inText(part, path, scene)
  return Object.entries(part).flatMap(([key, below]) =>
    unwritten(below, [...path, Array.isArray(part) ? Number(key) : key], scene)
  )
}

type Text = Partial<Record<Language, string>> & { same?: true }

function isText(part: object): part is Text {
  return LANGUAGES.some(language => language in part)
}

function inText(text: Text, path: Path, scene: string): Finding[] {
  const isOpen = LANGUAGES.some(language => text[language] === TO_FILL_IN[language])
  if (isOpen) return [finding('scene-to-fill-in', path, { scene })]
  if (text.same) return []
  return LANGUAGES.filter(language => text[language] === undefined).map(language =>
    finding('scene-text-missing', path, { scene, language })
  )
}
