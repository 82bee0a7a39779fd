import { warning, type Finding } from '../finding'
import type { Flow } from '../schema'
import type { Path } from '../shape'

/** Parts of the flow that do not say where they come from, and those whose check has run out. */
export function checkSources(flow: Flow, today: string | undefined): Finding[] {
  return sourcedParts(flow).flatMap(({ id, path, part }) => [
    ...(part.source.length === 0 ? [warning('source-missing', path, { id })] : []),
    ...(today !== undefined && part.reviewBy !== undefined && part.reviewBy < today
      ? [warning('review-overdue', [...path, 'reviewBy'], { id, date: part.reviewBy })]
      : [])
  ])
}

type Sourced = { id: string; source: string[]; reviewBy?: string | undefined }

const LISTS = [
  'standing',
  'questions',
  'weighing',
  'companionRows',
  'responses',
  'companions',
  'cards',
  'contacts',
  'aftercare',
  'safeguards'
] as const

function sourcedParts(flow: Flow): { id: string; path: Path; part: Sourced }[] {
  const lists: [Path, Sourced[]][] = [
    ...LISTS.map((list): [Path, Sourced[]] => [[list], flow[list]]),
    ...Object.entries(flow.scales).map(([scale, rows]): [Path, Sourced[]] => [
      ['scales', scale],
      rows
    ])
  ]
  return lists.flatMap(([path, parts]) =>
    parts.map((part, at) => ({ id: part.id, path: [...path, at], part }))
  )
}
