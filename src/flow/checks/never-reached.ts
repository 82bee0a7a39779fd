import { NO } from '../diagram'
import { warning, type Finding } from '../finding'
import { whereAdvised, type Reach } from './reach'

/** A response or companion that no way through the flow ever comes to. */
export function checkNeverReached(reach: Reach): Finding[] {
  const { flow, companions } = reach
  return [
    ...flow.responses.flatMap(({ id }, at) =>
      whereAdvised(reach, id) === NO
        ? [warning('response-never-reached', ['responses', at, 'id'], { response: id })]
        : []
    ),
    ...flow.companions.flatMap(({ id }, at) =>
      companions[at] === NO
        ? [
            warning('companion-never-reached', ['companions', at, 'id'], {
              companion: id
            })
          ]
        : []
    )
  ]
}
