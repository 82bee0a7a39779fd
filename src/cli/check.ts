import { examine } from '../flow/checks/examine'
import { selfTest, type Trial } from '../flow/checks/self-test'
import { marksOf } from '../flow/checks/stale-texts'
import type { Finding } from '../flow/finding'
import type { Sources } from '../flow/joined'
import { isFacility, marksFile, readFacility, readSources } from '../flow/load'
import type { Flow } from '../flow/schema'
import { sentenceOf } from '../flow/sentence'
import type { Flags } from './arguments'
import { checkReport } from './check-report'
import type { Io } from './main'
import { requireFacility, ROOT } from './open-flow'
import { isBroken, prove, type Proof } from '../flow/verify/prove'
import type { Outcome, Verb } from './verb'
import { wordsIn } from './wording'
import { wrongUse } from './wrong-use'

/** `text` is the finding as a sentence in the language asked for. */
export type CheckResult = Omit<Partial<Proof>, 'findings'> & {
  ok: boolean
  findings: (Finding & { text: string })[]
  ms: number
  self_test?: Trial[]
}

/** Everything that is wrong with a flow and its texts, and what is proved of it. */
export const check: Verb = {
  flags: [],
  switches: ['self-test', 'write-marks'],
  run(flags: Flags, io: Io): Outcome {
    requireFacility(flags.facility)
    if ('write-marks' in flags) writeMarks(flags, io)
    const data = checked(flags, io)
    const text = checkReport(data, wordsIn(flags.lang))
    return { ok: true, data, text, exit: data.ok ? 0 : 1 }
  }
}

function checked(flags: Flags, io: Io): CheckResult {
  const start = performance.now()
  const words = wordsIn(flags.lang)
  const { findings, trials, ...proved } = found(flags, io)
  const safeguards = proved.safeguards ?? []
  const ok =
    findings.every(({ severity }) => severity !== 'error') &&
    safeguards.every(({ holds }) => holds) &&
    (trials ?? []).every(({ caught }) => caught)
  return {
    ok,
    findings: findings.map(one => ({ ...one, text: sentenceOf(one, words) })),
    ...proved,
    ms: Math.round(performance.now() - start),
    ...(trials && { self_test: trials })
  }
}

type Found = Partial<Proof> & { findings: Finding[]; trials?: Trial[] }

function found(flags: Flags, io: Io): Found {
  const read = examined(flags.facility, io.today())
  if (!read.flow) return { findings: read.findings }
  const proved = prove(read.flow)
  return {
    ...proved,
    findings: [...read.findings, ...proved.findings.map(read.subject.located)],
    ...('self-test' in flags && { trials: selfTest(read.subject, isBroken) })
  }
}

type Subject = Extract<Sources, { ok: true }>
type Examined =
  | { flow: Flow; subject: Subject; findings: Finding[] }
  | { flow?: never; findings: Finding[] }

/** A pack is examined while it is laid over the base; any other flow as it stands. */
function examined(facility: string, today: string): Examined {
  if (isFacility(facility, ROOT)) {
    const read = readFacility(facility, ROOT, today)
    return read.ok ? { ...read, subject: read } : read
  }
  const subject = readSources(facility, ROOT)
  if (!subject.ok) return subject
  const { flow, findings } = examine(subject, today)
  const located = findings.map(subject.located)
  return flow ? { flow, subject, findings: located } : { findings: located }
}

/** Says of every English text that it was compared with the Japanese as it stands. */
function writeMarks({ facility }: Flags, io: Io): void {
  if (isFacility(facility, ROOT)) throw wrongUse('marks-of-a-pack', { facility })
  const read = readSources(facility, ROOT)
  if (!read.ok) return
  const text = JSON.stringify(marksOf(read.texts), null, 2)
  io.write(marksFile(facility, ROOT), `${text}\n`)
}
