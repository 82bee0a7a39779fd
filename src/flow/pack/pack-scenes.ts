import type { Subject } from '../checks/examine'
import { compile } from '../compile'
import { finding, warning, type Finding } from '../finding'
import type { Flow } from '../schema'
import { checkScene, type CheckedScene } from '../scenes/check-scene'
import { pathOfRow } from '../scenes/decided'
import type { PackScene, Scene } from '../scenes/scene-schema'
import { checkSceneTexts } from '../scenes/scene-texts'
import { baseScenesFor, isOwnScene, ownScenes } from '../scenes/scenes-for'
import type { Path } from '../shape'
import { like } from '../suggest'
import type { Language } from '../text-tree'
import type { SetAside } from './set-aside'

/** Finds the place in the pack of what is wrong with the merged flow. */
type Place = (found: Finding) => Finding

/**
 * The scenes of the base and of the pack on the facility's own flow: each is adapted, left out, set aside by a rule of
 * the facility, or comes to its advice.
 */
export function checkPackScenes(
  { scenes: ofBase = [], decided }: Pick<Subject, 'scenes' | 'decided'>,
  { flow, aside }: { flow: Flow; aside: readonly SetAside[] },
  ofPack: readonly PackScene[],
  place: Place
): Finding[] {
  const gone = [...checkAdaptions(ofBase, ofPack), ...aside.map(toldAside)]
  const without = aside.flatMap(({ scenes }) => scenes.map(({ id }) => id))
  const inherited = baseScenesFor(flow, ofBase, ofPack).filter(
    ({ id }) => !without.includes(id)
  )
  const own = ownScenes(ofPack)
  if (inherited.length + own.length === 0) return gone
  const compiled = compile(flow)
  const all = [...inherited, ...own]
  return [
    ...gone,
    ...inherited.flatMap(scene => {
      const checked = checkScene(compiled, scene, ofBase, decided?.[scene.id])
      const toRow = (one: CheckedScene['missed'][number]) =>
        place({ ...one.found, path: pathOfRow(compiled, one.culprit) })
      return [...notHere(checked, ofPack), ...checked.missed.map(toRow)]
    }),
    ...own.flatMap(scene => {
      const { defects, missed } = checkScene(compiled, scene, all)
      const found = [...defects, ...missed.map(one => one.found)]
      return [...found, ...checkSceneTexts(scene)].map(one =>
        below(['scenarios', ofPack.indexOf(scene)], one)
      )
    })
  ]
}

/** One sentence per rule, with the titles of its scenes in both languages. */
function toldAside({ rule, scenes }: SetAside): Finding {
  const titles = (lang: Language) =>
    scenes.map(({ title }) => title[lang] ?? title.ja ?? title.en).join(' / ')
  return warning('scenes-set-aside', rule, {
    'scenes-ja': titles('ja'),
    'scenes-en': titles('en')
  })
}

function below(path: Path, found: Finding): Finding {
  return { ...found, path: [...path, ...found.path] }
}

/** A scene of the base that speaks of what the facility does not have. */
function notHere({ scene, defects }: CheckedScene, ofPack: readonly PackScene[]) {
  const at = ofPack.findIndex(one => 'adapt' in one && one.adapt === scene.id)
  const path = at < 0 ? ['scenarios'] : ['scenarios', at, 'adapt']
  const missing = defects
    .filter(({ severity }) => severity === 'error')
    .map(({ args }) => String(args['id'] ?? args['option'] ?? scene.id))
  return [...new Set(missing)].map(id =>
    finding('scene-not-here', path, { scene: scene.id, id })
  )
}

/** Adapted and left out can only be what the base has. */
function checkAdaptions(
  ofBase: readonly Scene[],
  ofPack: readonly PackScene[]
): Finding[] {
  const ids = ofBase.map(({ id }) => id)
  return ofPack.flatMap((one, at) => {
    if (isOwnScene(one) || 'facts' in one || ids.length === 0) return []
    const [key, id] = 'adapt' in one ? ['adapt', one.adapt] : ['leaveOut', one.leaveOut]
    const scene = ofBase.find(known => known.id === id)
    const path = ['scenarios', at]
    if (!scene) {
      const args = { kind: 'scene', id, ...like(id, ids) }
      return [finding('target-gone', [...path, key], args)]
    }
    const beats = scene.beats.map(beat => beat.id)
    return Object.keys('adapt' in one ? one.beats : {})
      .filter(beat => !beats.includes(beat))
      .map(beat => {
        const args = { kind: 'beat', id: beat, ...like(beat, beats) }
        return finding('target-gone', [...path, 'beats', beat], args)
      })
  })
}
