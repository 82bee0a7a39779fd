import { finding, type Finding } from '../flow/finding'
import { like } from '../flow/suggest'
import type { Verb } from './verb'

export type Language = 'ja' | 'en'

export type Flags = {
  facility: string
  lang: Language
  json: boolean
  operands?: string[]
  answers?: string
  rest?: string
  then?: string
  to?: string
  of?: string
  id?: string
  'self-test'?: string
  'write-marks'?: string
}

type Asked =
  | { ok: true; verb: Verb; flags: Flags }
  | { ok: false; language: Language; findings: Finding[] }

/** Reads the verb and its flags, each flag once; says what is wrong with the first that is not understood. */
export function readArguments(argv: string[], verbs: Record<string, Verb>): Asked {
  const [name = '', ...rest] = argv
  const language = rest[rest.indexOf('--lang') + 1] === 'en' ? 'en' : 'ja'
  const refuse = (code: string, args: Record<string, string>): Asked => ({
    ok: false,
    language,
    findings: [finding(code, [], args)]
  })
  const known = Object.keys(verbs)
  const verb = known.includes(name) ? verbs[name] : undefined
  if (!verb) {
    return refuse(name ? 'unknown-verb' : 'verb-missing', {
      verb: name,
      known: known.join(', '),
      ...like(name, known)
    })
  }
  const { values, operands, problem } = readFlags(rest, verb)
  if (problem) return refuse(problem.code, problem.args)
  const lang = values['lang'] ?? 'ja'
  if (lang !== 'ja' && lang !== 'en') return refuse('unknown-language', { lang })
  return { ok: true, verb, flags: { ...values, ...defaults(values), lang, operands } }
}

type Problem = { code: string; args: Record<string, string> }
type Values = Partial<Record<string, string>>

function defaults(values: Values) {
  return { facility: values['facility'] ?? 'base', json: 'json' in values }
}

/** The first operand that is not there. */
function lacking(verb: Verb, operands: string[]): Problem | undefined {
  const operand = verb.operands?.[operands.length]
  return operand ? { code: 'operand-missing', args: { operand } } : undefined
}

type Read = { values: Values; operands: string[]; problem?: Problem | undefined }

function readFlags(words: string[], verb: Verb): Read {
  const switches = ['json', ...(verb.switches ?? [])]
  const known = ['facility', 'lang', ...verb.flags, ...switches]
  const { operands, others } = operandsApart(words, verb, switches)
  const values: Values = {}
  for (let at = 0; at < others.length; at++) {
    const word = others[at] ?? ''
    const flag = word.replace(/^--/, '')
    const isSwitch = switches.includes(flag)
    const problem =
      notKnown(word, known) ??
      misused(word, flag in values, isSwitch ? '' : others[at + 1])
    if (problem) return { values, operands, problem }
    values[flag] = isSwitch ? '' : others[++at]
  }
  return { values, operands, problem: lacking(verb, operands) }
}

/** The words that are neither a flag nor the value of one, as many as the verb takes. */
function operandsApart(
  words: string[],
  { operands: wanted = [] }: Verb,
  switches: string[]
) {
  const operands: string[] = []
  const others = words.filter((word, at) => {
    const before = words[at - 1] ?? ''
    const isValue = before.startsWith('--') && !switches.includes(before.slice(2))
    const isOperand =
      !word.startsWith('--') && !isValue && operands.length < wanted.length
    if (isOperand) operands.push(word)
    return !isOperand
  })
  return { operands, others }
}

function notKnown(word: string, known: string[]): Problem | undefined {
  const shown = known.map(name => `--${name}`)
  if (shown.includes(word)) return undefined
  const args = { flag: word, known: shown.join(', '), ...like(word, shown) }
  return { code: 'unknown-flag', args }
}

function misused(
  flag: string,
  isRepeated: boolean,
  value: string | undefined
): Problem | undefined {
  if (isRepeated) return { code: 'flag-twice', args: { flag } }
  const isMissing = value === undefined || value.startsWith('--')
  return isMissing ? { code: 'flag-without-value', args: { flag } } : undefined
}
