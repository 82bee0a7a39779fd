import { compile, type CompiledFlow } from '../compile'
import { parse } from '../parse'
import { isError } from '../finding'
import { checkScene, type CheckedScene } from '../scenes/check-scene'
import type { Scene } from '../scenes/scene-schema'
import { baseScenesFor } from '../scenes/scenes-for'
import type { Path } from '../shape'
import type { Base } from './draft'
import { firstWith } from './halving'
import { mergeRules, rulesOf } from './merge'
import type { Pack } from './pack-schema'

/** Scenes whose story a rule of the facility contradicts, with what they miss because of it: they are not played there. */
export type SetAside = { rule: Path; scenes: CheckedScene[] }

/**
 * Of the scenes of the base that do not come to their advice on a facility's flow (`misfits`), those that do not even
 * where nothing but the facility's rules is laid over the base: how often a warning is said, what it begins with, what
 * is not done. Whoever sets a number need know nothing of them. A scene that the pack adapts is its author's. The rule
 * is found by halving.
 */
export function setAsideBy(
  base: Base,
  pack: Pack,
  ofBase: readonly Scene[],
  misfits: readonly string[]
): SetAside[] {
  const rules = rulesOf(pack)
  const flowAfter = flowsUnder(base, pack)
  const after = (count: number, scenes: readonly Scene[]) =>
    scenes.length === 0 || count === 0 ? [] : misfitsAfter(count, scenes)
  const own = ofBase.filter(({ id }) => misfits.includes(id) && !isAdapted(pack, id))
  let open = after(rules.length, own)
  const aside: SetAside[] = []
  let done = 0
  while (open.length > 0) {
    const waiting = scenesOf(open)
    const isThere = (count: number) => after(count, waiting).length > 0
    const first = firstWith(isThere, [done, rules.length])
    const gone = after(first, waiting).map(({ scene }) => scene.id)
    const scenes = open.filter(({ scene }) => gone.includes(scene.id))
    aside.push({ rule: rules[first - 1]?.path ?? [], scenes })
    open = open.filter(one => !scenes.includes(one))
    done = first
  }
  return aside

  function misfitsAfter(count: number, scenes: readonly Scene[]): CheckedScene[] {
    const flow = flowAfter(count)
    if (!flow) return []
    return scenes
      .flatMap(scene => baseScenesFor(flow, [scene], pack.scenarios))
      .map(scene => checkScene(flow, scene, ofBase))
      .filter(isMisfit)
  }
}

/** The base under the first rules of a pack, by how many; each is put together once. */
function flowsUnder(base: Base, pack: Pack) {
  const flows = new Map<number, CompiledFlow | undefined>()
  return (count: number) => {
    if (!flows.has(count)) {
      const parsed = parse(mergeRules(base, pack, count).written)
      flows.set(count, parsed.ok ? compile(parsed.flow) : undefined)
    }
    return flows.get(count)
  }
}

export function isMisfit({ defects, missed }: CheckedScene): boolean {
  return missed.length > 0 || defects.some(isError)
}

function scenesOf(checked: readonly CheckedScene[]): Scene[] {
  return checked.map(({ scene }) => scene)
}

function isAdapted({ scenarios }: Pack, scene: string): boolean {
  return scenarios.some(one => 'adapt' in one && one.adapt === scene)
}
