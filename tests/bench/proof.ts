import { prove } from '../../src/flow/verify/prove'
import { baseFlow } from '../flows/published'
import type { Bench } from './bench'
import { grownFlow } from './grown-flow'
import { otherWays } from './other-ways'
import type { Row } from './table'
import { timed } from './timed'

const WARM = 15
const QUESTIONS = [50, 100, 200, 500, 1000]
const LARGEST = 1000
/** Rows that look at 8 questions have up to 256 states alive at a time, those that look at 11 up to 2,048. */
const USUAL = 8
const WIDE = 11

/** The proof of the base flow, and how it grows with the number of questions: in this process, not in a browser. */
export function proof({ rounds }: Bench): Promise<Row[]> {
  return Promise.resolve([
    ...ofBase(),
    ...QUESTIONS.flatMap(n => grown(n, rounds)),
    ...[200, LARGEST].flatMap(n => grown(n, 1, WIDE)),
    ...otherWays()
  ])
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

function grown(questions: number, rounds: number, window = USUAL): Row[] {
  const flow = grownFlow(questions, { window })
  const memory: number[] = []
  const app = Array.from({ length: rounds }, () => {
    const taken = timed(() => prove(flow))
    memory.push(process.memoryUsage().rss / 1e6)
    return taken
  })
  const isLargest = questions === LARGEST && window === USUAL
  const open = prove(flow).findings.filter(({ code }) => code === 'not-proved')
  const left = open.map(({ args }) => String(args['what'])).join(', ')
  const what = `proof of ${questions} questions, up to ${2 ** window} states alive${left && `; not proved: ${left}`}`
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
