import { finding, type Finding } from '../finding'
import type { Flow } from '../schema'
import type { Path } from '../shape'
import { checkSheet, type Sheet } from '../sheet'
import { like } from '../suggest'
import type { Beat, Happening, Scene } from './scene-schema'

/** Whatever a scene names and the flow does not have, or has otherwise. `others`: the scenes that can stand in for it. */
export function checkReferences(
  flow: Flow,
  scene: Scene,
  others: readonly Scene[]
): Finding[] {
  return [
    ...inSheet(flow, standingSheet(scene), ['standing']),
    ...scene.beats.flatMap((beat, at) => inBeat(flow, beat, ['beats', at])),
    ...twice(scene),
    ...known(scene.source, Object.keys(flow.sources), 'source', ['source']),
    ...known(scene.greyZone?.source ?? [], Object.keys(flow.sources), 'source', [
      'greyZone',
      'source'
    ]),
    ...alternative(scene, others)
  ]
}

function standingSheet({ standing }: Scene): Sheet {
  return Object.fromEntries(
    Object.entries(standing).map(([id, option]) => [id, [option]])
  )
}

/** The same as for any answer sheet, told at the answer. */
function inSheet(flow: Flow, sheet: Sheet, path: Path): Finding[] {
  return checkSheet(flow, sheet).map(found => ({
    ...found,
    path: [...path, ...found.path]
  }))
}

function inBeat(flow: Flow, beat: Beat, path: Path): Finding[] {
  const { expect } = beat
  const responses = flow.responses.map(({ id }) => id)
  const companions = flow.companions.map(({ id }) => id)
  return [
    ...inSheet(flow, beat.reveals, [...path, 'reveals']),
    ...beat.happens.flatMap((one, at) =>
      inHappening(flow, one, [...path, 'happens', at])
    ),
    ...known(expect?.response ? [expect.response] : [], responses, 'response', [
      ...path,
      'expect',
      'response'
    ]),
    ...known(expect?.companions ?? [], companions, 'companion', [
      ...path,
      'expect',
      'companions'
    ])
  ]
}

function inHappening(flow: Flow, happening: Happening, path: Path): Finding[] {
  if ('said' in happening) {
    const rungs = flow.ladder.map(({ id }) => id)
    return known([happening.said], rungs, 'rung', [...path, 'said'])
  }
  if (!('danger' in happening)) return []
  const entries = flow.dangerSheet.map(({ id }) => id)
  return known([happening.danger], entries, 'danger', [...path, 'danger'])
}

function known(
  ids: readonly string[],
  all: readonly string[],
  kind: string,
  path: Path
): Finding[] {
  return ids
    .filter(id => !all.includes(id))
    .map(id => finding('dangling-reference', path, { kind, id, ...like(id, all) }))
}

function twice({ beats }: Scene): Finding[] {
  return beats.flatMap(({ id }, at) =>
    beats.findIndex(beat => beat.id === id) < at
      ? [finding('id-twice', ['beats', at, 'id'], { id })]
      : []
  )
}

/** Whoever skips a scene gets another that is free of what it was skipped for. */
function alternative(scene: Scene, others: readonly Scene[]): Finding[] {
  const { id, alternative: instead, notes } = scene
  if (notes.length === 0) return []
  if (instead === undefined)
    return [finding('scene-without-alternative', ['notes'], { scene: id })]
  const other = others.find(one => one.id === instead)
  if (!other) {
    const ids = others.map(one => one.id).filter(one => one !== id)
    return known([instead], ids, 'scene', ['alternative'])
  }
  const shared = notes.filter(note => other.notes.includes(note))
  return shared.length > 0
    ? [
        finding('scene-alternative-alike', ['alternative'], {
          scene: id,
          other: instead,
          note: shared.join(', ')
        })
      ]
    : []
}
