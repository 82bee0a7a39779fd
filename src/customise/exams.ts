import type { Subject } from '../flow/checks/examine'
import { selfTest } from '../flow/checks/self-test'
import { hashOf } from '../flow/hash'
import { parse } from '../flow/parse'
import type { Flow } from '../flow/schema'
import { LANGUAGES, type Language } from '../flow/text-tree'
import { isBroken, prove } from '../flow/verify/prove'
import { examinePack } from './examine-pack'
import { readPackData } from './read-pack-data'
import type { Exams, Materials, WholeFlow } from './examiner'

/** What an exam is held with: the materials, the day, and whom to tell that the file is read. */
export type Setting = { materials: Materials; today: string; onRead: () => void }

type Held = {
  [E in keyof Exams]: (asked: Exams[E]['asked'], setting: Setting) => Exams[E]['told']
}

/** The work behind each question. */
const EXAMS: Held = {
  pack: examinePack,
  'pack-data': readPackData,
  proof: ({ subject }, { materials }) => prove(flowOf(subject ?? builtOf(materials))),
  'self-test': ({ subject }, { materials }) =>
    selfTest(subject ?? builtOf(materials), isBroken),
  flow: ({ subject }, { materials }) =>
    wholeFlow(subject ?? builtOf(materials), materials)
}

/** Holds one exam; throws only where the materials themselves are broken. */
export function holdExam<E extends keyof Exams>(
  exam: E,
  asked: Exams[E]['asked'],
  setting: Setting
): Exams[E]['told'] {
  const hold: Held[E] = EXAMS[exam]
  return hold(asked, setting)
}

export function builtOf({ base, built }: Materials): Subject {
  return built ?? base
}

/** What was checked before has no findings any more. */
export function flowOf({ written }: Subject): Flow {
  const parsed = parse(written)
  if (!parsed.ok) throw new Error(`Not a flow: ${JSON.stringify(parsed.findings)}`)
  return parsed.flow
}

function wholeFlow(subject: Subject, { words }: Materials): WholeFlow {
  const { texts } = subject
  const flow = flowOf(subject)
  const readable = LANGUAGES.map(lang => [lang, words[lang].readable] as const)
  return {
    flow,
    texts,
    hash: hashOf({ flow, texts }),
    words: Object.fromEntries(readable) as Record<Language, WholeFlow['words']['ja']>
  }
}
