import { prove } from '../../src/flow/verify/prove'
import { baseFlow } from '../flows/published'
import type { Bench } from './bench'
import { grownFlow } from './grown-flow'
import type { Row } from './table'

const WARM = 15
const QUESTIONS = [50, 100, 200, 500, 1000]
const LARGEST = 1000

/** The proof of the base flow, and how it grows with the number of questions: in this process, not in a browser. */
export function proof({ rounds }: Bench): Promise<Row[]> {
  return Promise.resolve([...ofBase(), ...QUESTIONS.flatMap(n => grown(n, rounds))])
}

function ofBase(): Row[] {
  const flow = baseFlow()
  const cold = [timed(() => prove(flow))]
  const warm = Array.from({ length: WARM }, () => timed(() => prove(flow)))
  return [
    { what: 'proof of the base flow: cold', unit: 'ms', app: cold, static: [] },
    {
      what: 'proof of the base flow: warm, ways counted too',
      unit: 'ms',
      app: warm,
      static: [],
      bar: { atMost: 100 }
    }
  ]
}

function grown(questions: number, rounds: number): Row[] {
  const flow = grownFlow(questions)
  const memory: number[] = []
  const app = Array.from({ length: rounds }, () => {
    const taken = timed(() => prove(flow))
    memory.push(process.memoryUsage().rss / 1e6)
    return taken
  })
  const isLargest = questions === LARGEST
  const what = `proof of ${questions} questions`
  return [
    { what, unit: 'ms', app, static: [], ...(isLargest && { bar: { atMost: 5000 } }) },
    {
      what: `${what}: memory of the process`,
      unit: 'MB',
      app: memory,
      static: [],
      ...(isLargest && { bar: { atMost: 512 } })
    }
  ]
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
