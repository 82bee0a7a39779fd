import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { prove } from '../../src/flow/verify/prove'
import { baseFlow } from '../flows/published'
import type { Bench } from './bench'
import { otherWays } from './other-ways'
import type { GrownProof } from './prove-grown'
import type { Row } from './table'
import { timed } from './timed'

const WARM = 15
const QUESTIONS = [50, 100, 200, 500, 1000]
const LARGEST = 1000
/** Rows that look at 8 questions have up to 256 states alive at a time, those that look at 11 up to 2,048. */
const USUAL = 8
const WIDE = 11
const PROVE_GROWN = fileURLToPath(new URL('prove-grown.ts', import.meta.url))

/** The proof of the base flow, and how it grows with the number of questions: in Node, not in a browser. */
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

/** In a process of its own, so that what was measured before does not count. */
function grown(questions: number, rounds: number, window = USUAL): Row[] {
  const args = ['--import', 'tsx', PROVE_GROWN, questions, window, rounds].map(String)
  const { times, memory, open } = JSON.parse(
    execFileSync(process.execPath, args, { encoding: 'utf8' })
  ) as GrownProof
  const isLargest = questions === LARGEST && window === USUAL
  const left = open.length > 0 ? `; not proved: ${open.join(', ')}` : ''
  const what = `proof of ${questions} questions, up to ${2 ** window} states alive${left}`
  return [
    {
      what,
      unit: 'ms',
      app: times,
      static: [],
      ...(isLargest && { bar: { atMost: 5000 } })
    },
    {
      what: `${what}: most memory of a process that proves it`,
      unit: 'MB',
      app: [memory],
      static: [],
      ...(isLargest && { bar: { atMost: 512 } })
    }
  ]
}
