import { prove } from '../../src/flow/verify/prove'
import { grownFlow } from './grown-flow'
import { timed } from './timed'

/** What a process tells of the proofs it made. */
export interface GrownProof {
  /** Milliseconds of each. */
  readonly times: number[]
  /** Megabytes at the most, once the first was made. */
  readonly memory: number
  /** What the proof leaves open, by name. */
  readonly open: string[]
}

const [questions = 0, window = 0, rounds = 1] = process.argv.slice(2).map(Number)
const flow = grownFlow(questions, { window })
const times = [timed(() => prove(flow))]
const memory = (process.resourceUsage().maxRSS * 1024) / 1e6
while (times.length < rounds) times.push(timed(() => prove(flow)))
const open = prove(flow)
  .findings.filter(({ code }) => code === 'not-proved')
  .map(({ args }) => String(args['what']))
const told: GrownProof = { times, memory, open }
process.stdout.write(JSON.stringify(told))
