import { facilityIds, readFacility } from '../src/flow/load'

/** The facility that this build is for, as `build.ts` was told. */
export function facilityToBuild(): string | undefined {
  return process.env.UKETOME_FACILITY || undefined
}

/** The pack of a facility, laid over the base; throws with every error and its place. */
export function readOverlay(id: string, today: string) {
  const known = facilityIds()
  if (!known.includes(id))
    throw new Error(
      `No facility "${id}" in flows/facilities. There are: ${known.join(', ')}`
    )
  const read = readFacility(id, '.', today)
  const errors = read.findings.filter(({ severity }) => severity === 'error')
  if (!read.ok || errors.length > 0)
    throw new Error(
      ['The pack is wrong:', ...errors.map(found => JSON.stringify(found))].join('\n')
    )
  return read
}

/** `2026-11-24` */
export function dayOfBuild(): string {
  return new Date().toISOString().slice(0, 10)
}
