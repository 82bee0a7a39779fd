import { wantedTexts } from '../checks/wanted-texts'
import type { Flow } from '../schema'
import { LANGUAGES, type Both, type Flat, type Texts } from '../text-tree'
import { Draft, type Base } from './draft'
import type { Pack } from './pack-schema'
import { stepsOf, type Step } from './steps'

/** Lays the first `count` steps of a pack over a base; all of them when `count` is not given. */
export function merge(base: Base, pack: Pack, count = Infinity): Draft {
  return run(base, stepsOf(structuredClone(pack)).slice(0, count))
}

/** The same without the pack's rows of levels and companions: how bad the base alone finds what was seen, and who helps. */
export function mergeWithoutRows(base: Base, pack: Pack, count: number): Draft {
  const steps = stepsOf(structuredClone(pack)).slice(0, count)
  return run(
    base,
    steps.filter(({ isMeasured }) => !isMeasured)
  )
}

/** The steps of a pack that are rules of its facility. */
export function rulesOf(pack: Pack): Step[] {
  return stepsOf(structuredClone(pack)).filter(({ isRule }) => isRule)
}

/** Lays nothing but the first `count` rules of a facility over a base. */
export function mergeRules(base: Base, pack: Pack, count: number): Draft {
  return run(base, rulesOf(pack).slice(0, count))
}

function run(base: Base, steps: readonly Step[]): Draft {
  const draft = new Draft(base)
  for (const step of steps) step.run(draft)
  return draft
}

/** The texts of a merged flow, without those of parts that are gone; a text for nothing is a warning. */
export function textsOf(draft: Draft, flow: Flow): Both {
  const { required, optional } = wantedTexts(flow)
  const wanted = new Set([...required, ...optional])
  for (const lang of LANGUAGES) {
    for (const key of Object.keys(draft.texts[lang])) {
      const path = wanted.has(key) ? undefined : draft.origins.ofText(lang, key)
      if (path) draft.warn('text-unused', path, { key })
      if (wanted.has(key)) continue
      delete draft.texts[lang][key]
      draft.open.delete(key)
    }
  }
  return { ja: treeOf(draft.texts.ja), en: treeOf(draft.texts.en) }
}

function treeOf(flat: Flat): Texts {
  const tree: Texts = {}
  for (const [key, text] of Object.entries(flat)) {
    const names = key.split('.')
    const last = names.pop() ?? key
    branch(tree, names)[last] = text
  }
  return tree
}

function branch(tree: Texts, names: string[]): Texts {
  return names.reduce<Texts>((above, name) => {
    const known = Object.hasOwn(above, name) ? above[name] : undefined
    if (typeof known === 'object') return known
    const below: Texts = {}
    above[name] = below
    return below
  }, tree)
}
