import { NO } from '../diagram'
import { saidOf } from '../facts'
import { finding, type Finding } from '../finding'
import type { Response, Rung } from '../schema'
import { whereAdvised, type Reach } from './reach'

/** Once the last request of a response was made as often as it may be, what comes next leads out of the response. */
export function checkLadders(reach: Reach): Finding[] {
  return reach.flow.responses.flatMap((response, at) => {
    const place = response.steps.findLastIndex(({ rung }) => rung !== undefined)
    const rung = reach.flow.ladder.find(({ id }) => id === response.steps[place]?.rung)
    if (!rung || hasEnd(response, rung, reach)) return []
    const args = { response: response.id, rung: rung.id, times: rung.times }
    return [finding('ladder-without-end', ['responses', at, 'steps', place], args)]
  })
}

function hasEnd({ id, reactions }: Response, rung: Rung, reach: Reach): boolean {
  const { diagrams } = reach.drawing
  const saidEnough = saidOf(rung.id, rung.times)
  const stays = (sets: string[]) =>
    diagrams.and(whereAdvised(reach, id), reach.draw({ all: [...sets, saidEnough] })) !==
    NO
  const {
    'goes-on': goesOn,
    'gets-worse': worse,
    'refuses-to-leave': refuses
  } = reactions
  return [goesOn, worse, refuses].some(({ sets }) => sets.length > 0 && !stays(sets))
}
