import { getShortestPaths } from 'xstate/graph'
import { compile } from '../../src/flow/compile'
import type { Flow } from '../../src/flow/schema'
import { productOf } from '../../src/flow/verify/combinations'
import { prove } from '../../src/flow/verify/prove'
import { incidentMachine, type MachineSnapshot } from '../../src/machine/machine'
import { screenOf } from '../../src/machine/screen'
import { bruteForce } from '../laws/brute-force'
import { baseFlow } from '../flows/published'
import { answersTo } from '../laws/every-sheet'
import { grownFlow } from './grown-flow'
import type { Row } from './table'
import { timed } from './timed'

const PATIENCE = 60_000
const WARM = 15
/** Flows whose sheets grow by about a half from one to the next. */
const CANDIDATES = [3, 4].flatMap(questions =>
  [1, 2, 3, 4, 5, 6, 7, 8].map(seed => grownFlow(questions, { seed }))
)

/**
 * The proof against trying out every case, on the largest flow for which that ends in a minute, and for the record
 * what a general search over states makes of the machine of the same flow.
 */
export function otherWays(): Row[] {
  const { flow, tried } = largestTried()
  const proved = Array.from({ length: WARM }, () => timed(() => prove(flow)))
  const what = `proof of ${String(productOf(flow))} sheets`
  return [
    {
      what: `${what}, against trying out every case`,
      unit: 'ms',
      app: proved,
      static: [tried],
      bar: { ratio: 0.01 }
    },
    searchRow('the same flow', flow),
    searchRow('the base flow', baseFlow())
  ]
}

function searchRow(name: string, flow: Flow): Row {
  const { taken, ended, paths } = searched(flow)
  return {
    what: `getShortestPaths on ${name} (${paths} paths, ${ended ? 'ended' : 'cut off'})`,
    unit: 'ms',
    app: [],
    static: [taken]
  }
}

function largestTried(): { flow: Flow; tried: number } {
  const bySize = CANDIDATES.sort((a, b) => Number(productOf(a) - productOf(b)))
  const [smallest] = bySize
  if (!smallest) throw new Error('There is no flow to try')
  let last = { flow: smallest, tried: timed(() => bruteForce(smallest)) }
  for (const flow of bySize.slice(1)) {
    const growth = Number(productOf(flow)) / Number(productOf(last.flow))
    if (last.tried * growth > PATIENCE) return last
    const tried = timed(() => bruteForce(flow))
    if (tried > PATIENCE) return last
    last = { flow, tried }
  }
  return last
}

function searched(flow: Flow) {
  const machine = incidentMachine(compile(flow))
  const start = performance.now()
  const late = () => performance.now() - start > PATIENCE
  let isCut = false
  const paths = getShortestPaths(machine, {
    events: snapshot => (late() ? ((isCut = true), []) : answersAt(snapshot, flow))
  })
  return {
    taken: performance.now() - start,
    ended: !isCut,
    paths: paths.length
  }
}

/** Every answer to the question that is shown. */
function answersAt(snapshot: MachineSnapshot, { questions }: Flow) {
  const screen = screenOf(snapshot)
  const asked = questions.find(
    ({ id }) => screen.kind === 'question' && screen.question === id
  )
  return asked
    ? answersTo(asked).flatMap(options =>
        options ? [{ type: `ANSWER.${asked.id}`, options }] : []
      )
    : []
}
