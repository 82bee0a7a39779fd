import { finding, type Finding } from '../flow/finding'
import type { Flow } from '../flow/schema'
import { checkSheet, type Sheet } from '../flow/sheet'
import { like } from '../flow/suggest'
import { readYaml } from '../flow/yaml'
import type { Flags } from './arguments'
import type { Io } from './main'
import { WrongUse, wrongUse } from './wrong-use'

/** The answer sheet from the file or stdin that `--answers` names; refuses what is not one. */
export function readSheet(flow: Flow, { answers }: Flags, io: Io): Sheet {
  if (answers === undefined) throw wrongUse('answers-missing')
  const file = answers === '-' ? 'stdin' : answers
  const data = parseJson(readText(answers, io), file)
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw wrongUse('answers-not-a-sheet', { file })
  }
  const wrong = wrongTypes(data)
  if (wrong.length > 0) throw new WrongUse(wrong)
  const sheet = data as Sheet
  const findings = checkSheet(flow, sheet).map(found => withHint(flow, found))
  if (findings.length > 0) throw new WrongUse(findings)
  return sheet
}

function readText(file: string, io: Io): string {
  try {
    return io.read(file)
  } catch {
    throw wrongUse('answers-unreadable', { file })
  }
}

function parseJson(text: string, file: string): unknown {
  const json = text.replace(/^\uFEFF/, '')
  try {
    const data: unknown = JSON.parse(json)
    refuseRepeatedKeys(json)
    return data
  } catch (error) {
    if (error instanceof WrongUse) throw error
    throw wrongUse('answers-not-json', { file, reason: (error as Error).message })
  }
}

/** Of a question answered twice, JSON would keep the last answer and lose the first without a word. */
function refuseRepeatedKeys(json: string): void {
  const read = readYaml(json)
  if (read.ok) return
  const twice = read.findings.filter(({ code }) => code === 'key-twice')
  const questions = twice.map(({ line = 1, column = 1 }) => {
    const rest = json.split('\n')[line - 1]?.slice(column - 1) ?? ''
    return /"([^"]*)"/.exec(rest)?.[1] ?? rest
  })
  if (questions.length > 0) {
    throw wrongUse('answered-twice', { question: questions.join(', ') })
  }
}

function wrongTypes(data: object): Finding[] {
  return Object.entries(data).flatMap(([question, chosen]) =>
    Array.isArray(chosen) && chosen.every(option => typeof option === 'string')
      ? []
      : [finding('answer-not-a-list', [question], { question })]
  )
}

function withHint(flow: Flow, found: Finding): Finding {
  if (found.code !== 'unknown-question') return found
  const known = [...flow.standing, ...flow.questions].map(({ id }) => id)
  return {
    ...found,
    args: { ...found.args, ...like(String(found.args['question']), known) }
  }
}
