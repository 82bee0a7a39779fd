import { decide } from './decide'
import type { Flow } from './schema'
import type { Knowledge } from './sheet'
import { LEVELS, type LevelOf } from './words'

export type Cell = {
  legitimacy: LevelOf<'legitimacy'>
  means: LevelOf<'means'>
  response: string
  row: string
  lit: boolean
}

/** What the weighing gives at every legitimacy and means with all other facts as they are; our cell is lit. */
export function grid(flow: Flow, known: Knowledge): Cell[] {
  const { scales } = decide(flow, known)
  return LEVELS.legitimacy.flatMap(legitimacy =>
    LEVELS.means.map(means => {
      const { response, row } = decide(flow, known, { legitimacy, means })
      const lit = legitimacy === scales.legitimacy.level && means === scales.means.level
      return { legitimacy, means, response, row, lit }
    })
  )
}
