import type { FacilityFacts } from '../../customise/examiner'
import type { PackInUse } from '../../platform/packs/pack-store'
import type { Preferences } from '../../platform/platform'
import type { RealApp } from './app'

type Weekly = NonNullable<FacilityFacts['weekly']>

const MINUTE = 60_000
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
/** The standing question of the base, and what it has for either case. */
const HOURS = 'hours'
const [OPEN, CLOSED] = ['open', 'after-hours']

/**
 * Sets the standing fact of the hours, for the next incident, whenever the facility's hours by day of the week turn. In
 * between it stays as staff set it, for the hours know of no holiday.
 */
export function followHours({ platform: { clock }, choices, shipped }: RealApp): void {
  const look = () => {
    const turned = turnedAt(clock.now(), shipped.pack, choices.current)
    if (turned) choices.change(turned)
  }
  const lookOn = () => {
    look()
    clock.after(MINUTE, lookOn)
  }
  document.addEventListener('visibilitychange', look)
  lookOn()
}

/** What changes in the choices of this device where the hours have turned since they were last looked at. */
export function turnedAt(
  now: number,
  pack: PackInUse | undefined,
  { hours, standing }: Preferences
): Pick<Preferences, 'hours' | 'standing'> | undefined {
  const weekly = pack?.facts?.weekly ?? []
  if (!pack || weekly.length === 0 || !canTurn(pack)) return undefined
  const turned = isOpen(weekly, new Date(now)) ? OPEN : CLOSED
  if (turned === hours) return undefined
  return { hours: turned, standing: { ...standing, [HOURS]: turned } }
}

function canTurn({ flow }: PackInUse): boolean {
  const options = flow.standing.find(({ id }) => id === HOURS)?.options ?? []
  return [OPEN, CLOSED].every(wanted => options.some(({ id }) => id === wanted))
}

/** Whether the facility is open at a moment of this device's time zone; never past midnight. */
export function isOpen(weekly: Weekly, at: Date): boolean {
  const day = DAYS[at.getDay()]
  const two = (part: number) => String(part).padStart(2, '0')
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`
  return weekly.some(
    ({ days, from, to }) => days.some(each => each === day) && from <= time && time < to
  )
}
