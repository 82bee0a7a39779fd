import type { Finding } from '../flow/finding'
import { sentenceOf } from '../flow/sentence'
import { readArguments, type Language } from './arguments'
import { check } from './check'
import { diffFlows } from './diff'
import { exportFlow } from './export'
import { questionnaire } from './questionnaire'
import { run } from './run'
import { scene } from './scene'
import type { Outcome, Verb } from './verb'
import { wordingIn, wordsIn } from './wording'
import { isWrongUse } from './wrong-use'

export type Io = {
  out: (text: string) => void
  err: (text: string) => void
  read: (file: string) => string
  write: (file: string, text: string) => void
  /** Where a path leads that was typed. */
  locate: (path: string) => string
  /** The day as `2026-11-24`. */
  today: () => string
}

const VERBS: Record<string, Verb> = {
  questionnaire,
  run,
  check,
  export: exportFlow,
  diff: diffFlows,
  scene
}

/** Runs one verb. Returns 0 when all is well, 1 when the flow has findings, 2 when it was used wrongly. */
export function main(argv: string[], io: Io): number {
  const { outcome, language, json } = attempt(argv, io)
  if (outcome.ok) {
    io.out(json ? JSON.stringify(outcome.data, null, 2) : outcome.text)
    return outcome.exit ?? 0
  }
  const { findings, exit } = outcome
  if (json && exit === 1) io.out(JSON.stringify(refusal(findings, language), null, 2))
  const wordingOf = wordingIn(language)
  findings.forEach(found => io.err(wordingOf(found)))
  return exit
}

/** What is wrong with a flow that cannot be used, as `check` tells it. */
function refusal(findings: readonly Finding[], language: Language) {
  const words = wordsIn(language)
  const told = findings.map(one => ({ ...one, text: sentenceOf(one, words) }))
  return { ok: false, findings: told }
}

type Attempt = { outcome: Outcome; language: Language; json: boolean }

function attempt(argv: string[], io: Io): Attempt {
  const asked = readArguments(argv, VERBS)
  if (!asked.ok)
    return { outcome: { ...asked, exit: 2 }, language: asked.language, json: false }
  const { verb, flags } = asked
  return {
    outcome: caught(() => verb.run(flags, io)),
    language: flags.lang,
    json: flags.json
  }
}

function caught(act: () => Outcome): Outcome {
  try {
    return act()
  } catch (error) {
    if (isWrongUse(error)) return { ok: false, exit: 2, findings: error.findings }
    throw error
  }
}
