import type { Advice } from '../flow/decide'

/** What is kept of one scene that was practised: never who, and no answers. */
export interface Practised {
  readonly how: 'alone' | 'group'
  readonly scene: string
  /** Of the flow it was practised on. */
  readonly hash: string
  /** Responses that were advised on the way. */
  readonly responses: readonly string[]
  /** Rows of the weighing and of the companions that decided, as `table.row`. */
  readonly rows: readonly string[]
}

export interface PractisedOn extends Practised {
  readonly at: number
}

/** What the advices on the way touched. */
export function touched(
  advices: readonly Advice[]
): Pick<Practised, 'responses' | 'rows'> {
  return {
    responses: unique(advices.map(({ response }) => response)),
    rows: unique(
      advices.flatMap(({ row, companions }) => [
        `weighing.${row}`,
        ...companions.map(each => `companions.${each.row}`)
      ])
    )
  }
}

/** Reads what was stored; nothing where it is not what this edition writes. */
export function readPractised({
  at,
  more
}: {
  at: number
  more: unknown
}): PractisedOn | undefined {
  if (typeof more !== 'object' || more === null) return undefined
  const { how, scene, hash, responses, rows } = more as Record<string, unknown>
  if (how !== 'alone' && how !== 'group') return undefined
  if (typeof scene !== 'string' || typeof hash !== 'string') return undefined
  if (!isTexts(responses) || !isTexts(rows)) return undefined
  return { at, how, scene, hash, responses, rows }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(each => typeof each === 'string')
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)]
}
