import { finding, type Finding } from './finding'
import type { Condition, Flow, WrittenFlow } from './schema'
import type { Path } from './shape'
import { like } from './suggest'

/** Puts the number of a setting wherever its name stands: in counts, rungs and the time limit. */
export function resolveSettings(written: WrittenFlow): {
  flow: Flow
  findings: Finding[]
} {
  const findings: Finding[] = []
  const { timeLimit, ...rest } = written

  function resolve(value: number | string, path: Path): number {
    if (typeof value === 'number') return value
    const number = Object.hasOwn(written.settings, value)
      ? written.settings[value]
      : undefined
    const known = Object.keys(written.settings)
    if (number === undefined) {
      findings.push(
        finding('unknown-setting', path, { id: value, ...like(value, known) })
      )
    }
    return number ?? 1
  }

  const flow: Flow = {
    ...(resolveCounts(rest, [], resolve) as typeof rest),
    ladder: written.ladder.map((rung, at) => ({
      ...rung,
      times: resolve(rung.times, ['ladder', at, 'times'])
    }))
  }
  if (timeLimit) {
    const minutes = resolve(timeLimit.minutes, ['timeLimit', 'minutes'])
    flow.timeLimit = { minutes, sets: timeLimit.sets }
  }
  return { flow, findings }
}

type Resolve = (value: number | string, path: Path) => number

function resolveCounts(data: unknown, path: Path, resolve: Resolve): unknown {
  if (Array.isArray(data)) {
    return data.map((part, at) => resolveCounts(part, [...path, at], resolve))
  }
  if (typeof data !== 'object' || data === null) return data
  if (isCount(data)) {
    return { ...data, atLeast: resolve(data.atLeast, [...path, 'atLeast']) }
  }
  return Object.fromEntries(
    Object.entries(data).map(([key, part]) => [
      key,
      resolveCounts(part, [...path, key], resolve)
    ])
  )
}

function isCount(data: object): data is Extract<Condition, { count: string[] }> {
  return 'count' in data && 'atLeast' in data
}
