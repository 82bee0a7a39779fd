import { NO } from '../diagram'
import { finding, type Finding } from '../finding'
import { hasEnd } from '../has-end'
import type { Response } from '../schema'
import { whereAdvised, type Reach } from './reach'

/** Every reaction leads somewhere, always, and every response has a way to its end. */
export function checkReactions(reach: Reach): Finding[] {
  return reach.flow.responses.flatMap((response, at) => [
    ...Object.entries(response.reactions).flatMap(([reaction, told]) =>
      isAnswered(response, told, reach)
        ? []
        : [
            finding('reaction-without-answer', ['responses', at, 'reactions', reaction], {
              response: response.id,
              reaction
            })
          ]
    ),
    ...(hasEnd(response)
      ? []
      : [
          finding('response-without-end', ['responses', at, 'reactions'], {
            response: response.id
          })
        ])
  ])
}

/** Facts alone are an answer only if they change the response wherever it is given. */
function isAnswered(
  { id }: Response,
  { sets, to }: Response['reactions']['calmed'],
  reach: Reach
): boolean {
  if (to !== undefined) return true
  const { diagrams } = reach.drawing
  const here = whereAdvised(reach, id)
  return sets.length > 0 && diagrams.and(here, reach.draw({ all: sets })) === NO
}
