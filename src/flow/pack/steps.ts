import type { Path } from '../shape'
import { changeContact } from './change-contacts'
import type { Change, ChangeBy } from './change-schema'
import { changeFacility } from './change-facility'
import { addCard, addCompanion, addSafeguard, addStep } from './change-protocols'
import { addOption, addQuestion, moveOption, moveQuestion } from './change-questions'
import { changePreset, changeSetting } from './change-settings'
import {
  addCompanionRow,
  addScaleRow,
  addWeighingRow,
  changeCompanionRow,
  changeScaleRow,
  changeWeighingRow
} from './change-tables'
import { changeText } from './change-texts'
import type { Draft } from './draft'
import { hideOption, hideQuestion } from './hide'
import { replaceNotPermitted } from './not-permitted'
import type { Pack } from './pack-schema'

/**
 * One thing that a pack does to the base, and where it says so. `isMeasured`: it is judged by the base without it.
 * `isRule`: a number of the facility, what it begins with, or what it does not do.
 */
export type Step = {
  path: Path
  run: (draft: Draft) => void
  isMeasured?: boolean
  isRule?: boolean
}

/** Everything a pack does, in an order that does not depend on the order of its keys. */
export function stepsOf(pack: Pack): Step[] {
  return [
    ...byName(pack.settings).map(([name, given]) =>
      rule(step(['settings', name], draft => changeSetting(draft, name, given)))
    ),
    ...byName(pack.sources).map(([name, given]) =>
      step(['sources', name], ({ written, origins }) => {
        written.sources[name] = origins.part(given, ['sources', name])
      })
    ),
    ...listed('contacts', pack.contacts, changeContact),
    ...listed('changes', pack.changes, runChange).map((one, at) => ({
      ...one,
      isMeasured: pack.changes.slice(at, at + 1).some(isOfLevelsOrCompanions)
    })),
    ...byName(pack.presets).map(([name, given]) =>
      rule(step(['presets', name], draft => changePreset(draft, name, given)))
    ),
    ...listed('notPermitted', pack.notPermitted, replaceNotPermitted).map(rule),
    ...listed('texts', pack.texts, changeText),
    ...factsOf(pack)
  ]
}

function factsOf({ facility }: Pack): Step[] {
  return facility ? [step(['facility'], draft => changeFacility(draft, facility))] : []
}

function step(path: Path, run: (draft: Draft) => void): Step {
  return { path, run }
}

function rule(one: Step): Step {
  return { ...one, isRule: true }
}

function listed<T>(
  key: string,
  list: T[],
  run: (draft: Draft, part: T, path: Path) => void
): Step[] {
  return list.map((part, at) => step([key, at], draft => run(draft, part, [key, at])))
}

function byName<T>(record: Record<string, T>): [string, T][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
}

function isOfLevelsOrCompanions(change: Change): boolean {
  return (
    'scale' in change || 'addCompanionRow' in change || 'changeCompanionRow' in change
  )
}

function runChange(draft: Draft, change: Change, path: Path): void {
  const kind = KINDS.find(key => key in change)
  if (kind) CHANGES[kind](draft, change as never, path)
}

type Kind =
  | 'hideQuestion'
  | 'hideOption'
  | 'moveQuestion'
  | 'moveOption'
  | 'addQuestion'
  | 'addOption'
  | 'addWeighingRow'
  | 'addCompanionRow'
  | 'addScaleRow'
  | 'changeWeighingRow'
  | 'changeCompanionRow'
  | 'changeScaleRow'
  | 'addCompanion'
  | 'addStep'
  | 'addCard'
  | 'addSafeguard'

const CHANGES: {
  [K in Kind]: (draft: Draft, change: ChangeBy<K>, path: Path) => void
} = {
  hideQuestion,
  hideOption,
  moveQuestion,
  moveOption,
  addQuestion,
  addOption,
  addWeighingRow,
  addCompanionRow,
  addScaleRow,
  changeWeighingRow,
  changeCompanionRow,
  changeScaleRow,
  addCompanion,
  addStep,
  addCard,
  addSafeguard
}

const KINDS = Object.keys(CHANGES) as Kind[]
