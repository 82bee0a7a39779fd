import { compile } from '../compile'
import { parse } from '../parse'
import { isError } from '../finding'
import { checkScene } from '../scenes/check-scene'
import type { Scene } from '../scenes/scene-schema'
import { baseScenesFor } from '../scenes/scenes-for'
import type { Path } from '../shape'
import type { Base, Draft } from './draft'
import { mergeRules } from './merge'
import type { Pack } from './pack-schema'

/** Scenes whose story a rule of the facility contradicts: they are not played there. */
export type SetAside = { rule: Path; scenes: Scene[] }

/**
 * The scenes of the base that do not come to their advice where a facility says a warning more often, or never does
 * what they tell. Whoever sets a number need know nothing of them. A scene that the pack adapts is its author's.
 */
export function setAsideBy(base: Base, pack: Pack, scenes: readonly Scene[]): SetAside[] {
  const own = scenes.filter(({ id }) => !isAdapted(pack, id))
  const stages = mergeRules(base, pack)
  const last = stages.at(-1)
  const misfitsOn = (draft: Draft, some: Scene[]) =>
    some.length === 0 ? [] : some.filter(isMisfit(draft, pack, scenes))
  let open = last ? misfitsOn(last.draft, own) : []
  return stages.flatMap(({ rule, draft }) => {
    const misfits = misfitsOn(draft, open)
    open = open.filter(scene => !misfits.includes(scene))
    return misfits.length > 0 ? [{ rule, scenes: misfits }] : []
  })
}

function isMisfit({ written }: Draft, pack: Pack, all: readonly Scene[]) {
  const parsed = parse(written)
  if (!parsed.ok) return () => false
  const flow = compile(parsed.flow)
  return (scene: Scene) =>
    baseScenesFor(flow, [scene], pack.scenarios).some(played => {
      const { defects, missed } = checkScene(flow, played, all)
      return missed.length > 0 || defects.some(isError)
    })
}

function isAdapted({ scenarios }: Pack, scene: string): boolean {
  return scenarios.some(one => 'adapt' in one && one.adapt === scene)
}
