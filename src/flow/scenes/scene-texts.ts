import { finding, type Finding } from '../finding'
import type { Path } from '../shape'
import { LANGUAGES } from '../text-tree'
import type { Scene } from './scene-schema'

/** Texts of a scene that are there in one language only. */
export function checkSceneTexts(scene: Scene): Finding[] {
  return oneLanguage(scene, [], scene.id)
}

function oneLanguage(part: unknown, path: Path, scene: string): Finding[] {
  if (typeof part !== 'object' || part === null) return []
  if (LANGUAGES.some(lang => lang in part) && !('same' in part)) {
    return LANGUAGES.filter(lang => !(lang in part)).map(language =>
      finding('scene-text-missing', path, { scene, language })
    )
  }
  return Object.entries(part).flatMap(([key, below]) =>
    oneLanguage(below, [...path, Array.isArray(part) ? Number(key) : key], scene)
  )
}
