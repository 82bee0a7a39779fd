import { examine } from '../flow/checks/examine'
import { selfTest, type Trial } from '../flow/checks/self-test'
import { marksOf } from '../flow/checks/stale-texts'
import type { Finding } from '../flow/finding'
import type { Sources } from '../flow/joined'
import {
  decidedFile,
  isFacility,
  marksFile,
  readFacility,
  readScenes,
  readSources,
  type Overlay
} from '../flow/load'
import { compile } from '../flow/compile'
import { decidedIn } from '../flow/scenes/decided'
import { selfTestScenes } from '../flow/scenes/scene-faults'
import { walkScene } from '../flow/scenes/walk-scene'
import { parse } from '../flow/parse'
import type { Flow } from '../flow/schema'
import { sentenceOf } from '../flow/sentence'
import { tellerOf } from '../flow/readable/teller'
import { trialWords } from '../flow/readable/trial-words'
import type { Flags, Language } from './arguments'
import { checkReport } from './check-report'
import { checkOwnScenes, playFacilityScenes, type CheckedScenes } from './check-scenes'
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
  scenes?: CheckedScenes['scenes']
  coverage?: CheckedScenes['coverage']
  ms: number
  /** `text` is the fault in plain words. */
  self_test?: (Trial & { text: string })[]
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

type Found = Partial<Proof> &
  Partial<CheckedScenes> & { findings: Finding[]; trials?: CheckResult['self_test'] }

function found(flags: Flags, io: Io): Found {
  const read = examined(flags.facility, io.today())
  if (!read.flow) return { findings: read.findings }
  const { flow, subject, overlay } = read
  const proved = prove(flow)
  const played = overlay
    ? playFacilityScenes(overlay)
    : checkOwnScenes(flags.facility, flow)
  const { scenes, coverage } = played
  return {
    ...proved,
    scenes,
    coverage,
    findings: [
      ...read.findings,
      ...proved.findings.map(subject.located),
      ...played.findings
    ],
    ...('self-test' in flags && {
      trials: trialsOf(read, played.practised, flags.lang)
    })
  }
}

function trialsOf(
  { flow, subject }: Extract<Examined, { flow: Flow }>,
  { flow: practised, scenes }: CheckedScenes['practised'],
  lang: Language
): CheckResult['self_test'] {
  const teller = tellerOf(flow, subject.texts[lang], wordsIn(lang, 'readable'))
  const trials = [...selfTest(subject, isBroken), ...selfTestScenes(practised, scenes)]
  return trials.map(trial => ({ ...trial, text: trialWords(trial, teller) }))
}

type Subject = Extract<Sources, { ok: true }>
type Examined =
  | { flow: Flow; subject: Subject; overlay?: Overlay; findings: Finding[] }
  | { flow?: never; findings: Finding[] }

/** A pack is examined while it is laid over the base; any other flow as it stands. */
function examined(facility: string, today: string): Examined {
  if (isFacility(facility, ROOT)) {
    const read = readFacility(facility, ROOT, today)
    return read.ok ? { ...read, subject: read, overlay: read } : read
  }
  const subject = readSources(facility, ROOT)
  if (!subject.ok) return subject
  const { flow, findings } = examine(subject, today)
  const located = findings.map(subject.located)
  return flow ? { flow, subject, findings: located } : { findings: located }
}

/** Says of every English text that it was compared with the Japanese as it stands, and of every scene which rows decide. */
function writeMarks({ facility }: Flags, io: Io): void {
  if (isFacility(facility, ROOT)) throw wrongUse('marks-of-a-pack', { facility })
  const read = readSources(facility, ROOT)
  if (!read.ok) return
  const write = (file: string, data: unknown) =>
    io.write(file, `${JSON.stringify(data, null, 2)}\n`)
  write(marksFile(facility, ROOT), marksOf(read.texts))
  const parsed = parse(read.written)
  if (!parsed.ok) return
  const flow = compile(parsed.flow)
  const { scenes } = readScenes(facility, ROOT)
  const walks = scenes.map(({ scene }) => walkScene(flow, scene))
  write(decidedFile(facility, ROOT), decidedIn(walks))
}
