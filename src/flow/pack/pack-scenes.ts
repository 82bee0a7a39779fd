import type { Subject } from '../checks/examine'
import { compile } from '../compile'
import { finding, isError, warning, type Finding } from '../finding'
import type { Flow } from '../schema'
import { checkScene, type CheckedScene } from '../scenes/check-scene'
import { pathOfRow } from '../scenes/decided'
import type { PackScene, Scene } from '../scenes/scene-schema'
import { checkSceneTexts } from '../scenes/scene-texts'
import { baseScenesFor, isOwnScene, ownScenes } from '../scenes/scenes-for'
import type { Path } from '../shape'
import { like } from '../suggest'
import type { Language } from '../text-tree'
import { isMisfit, type SetAside } from './set-aside'

/** Finds the place in the pack of what is wrong with the merged flow. */
type Place = (found: Finding) => Finding

/**
 * The scenes of the base and of the pack on the facility's own flow: each is adapted, left out, set aside by a rule of
 * the facility, or comes to its advice. `asideOf` tells which of the misfits a rule alone sets aside.
 */
export function checkPackScenes(
  { scenes: ofBase = [], decided }: Pick<Subject, 'scenes' | 'decided'>,
  { flow, asideOf }: { flow: Flow; asideOf: (misfits: string[]) => SetAside[] },
  ofPack: readonly PackScene[],
  place: Place
): Finding[] {
  const gone = checkAdaptions(ofBase, ofPack)
  const inherited = baseScenesFor(flow, ofBase, ofPack)
  const own = ownScenes(ofPack)
  if (inherited.length + own.length === 0) return gone
  const compiled = compile(flow)
  const all = [...inherited, ...own]
  const misfits = inherited
    .map(scene => checkScene(compiled, scene, ofBase, decided?.[scene.id]))
    .filter(isMisfit)
  const aside = misfits.length > 0 ? asideOf(misfits.map(({ scene }) => scene.id)) : []
  const expected = new Set(aside.flatMap(({ scenes }) => scenes.flatMap(slipsOf)))
  return [
    ...gone,
    ...aside.map(toldAside),
    ...misfits.flatMap(checked => {
      const toRow = (one: CheckedScene['missed'][number]) =>
        place({ ...one.found, path: pathOfRow(compiled, one.culprit) })
      const own = withoutExpected(checked, expected)
      return [...notHere(own, ofPack), ...own.missed.map(toRow)]
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
    scenes.map(({ scene: { title } }) => title[lang] ?? title.ja ?? title.en).join(' / ')
  return warning('scenes-set-aside', rule, {
    'scenes-ja': titles('ja'),
    'scenes-en': titles('en')
  })
}

/** Everything a scene slips on, so that the same can be known again on another flow. */
function slipsOf({ scene, defects, missed }: CheckedScene): string[] {
  return [
    ...defects.map(found => slip(scene.id, found)),
    ...missed.map(({ found }) => slip(scene.id, found))
  ]
}

function slip(scene: string, { code, path, args }: Finding): string {
  const { wanted, action, id, option } = args
  return JSON.stringify([scene, code, path, wanted, action, id, option])
}

/** What a rule alone makes a scene slip on is told with the rule; whatever else it slips on is the pack's. */
function withoutExpected(
  { scene, defects, missed }: CheckedScene,
  expected: ReadonlySet<string>
): CheckedScene {
  const isOwn = (found: Finding) => !expected.has(slip(scene.id, found))
  return {
    scene,
    defects: defects.filter(isOwn),
    missed: missed.filter(({ found }) => isOwn(found))
  }
}

function below(path: Path, found: Finding): Finding {
  return { ...found, path: [...path, ...found.path] }
}

/** A scene of the base that speaks of what the facility does not have. */
function notHere({ scene, defects }: CheckedScene, ofPack: readonly PackScene[]) {
  const at = ofPack.findIndex(one => 'adapt' in one && one.adapt === scene.id)
  const path = at < 0 ? ['scenarios'] : ['scenarios', at, 'adapt']
  const missing = defects
    .filter(isError)
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
