import type { FacilityFacts } from '../../customise/examiner'
import type { RealApp } from './app'

type Weekly = NonNullable<FacilityFacts['weekly']>

const MINUTE = 60_000
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
/** The standing question of the base, and what it has for either case. */
const HOURS = 'hours'
const [OPEN, CLOSED] = ['open', 'after-hours']

/**
 * Sets the standing fact of the hours as the facility's hours by day of the week turn, for the next incident: at the
 * start, and then each minute. In between it stays as staff set it, for the hours know of no holiday.
 */
export function followHours({ platform: { clock }, choices, shipped }: RealApp): void {
  const weekly = shipped.pack?.facts?.weekly ?? []
  const has = (option: string) =>
    shipped.flow.standing.some(
      ({ id, options }) => id === HOURS && options.some(each => each.id === option)
    )
  if (weekly.length === 0 || !has(OPEN) || !has(CLOSED)) return
  const look = () => {
    const turned = isOpen(weekly, new Date(clock.now())) ? OPEN : CLOSED
    const { hours, standing } = choices.current
    if (turned !== hours)
      choices.change({ hours: turned, standing: { ...standing, [HOURS]: turned } })
    clock.after(MINUTE, look)
  }
  look()
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
