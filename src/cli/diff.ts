import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { diff, type Difference } from '../flow/diff/diff'
import { loadFlow, type Loaded } from '../flow/load'
import { diffWords } from '../flow/readable/diff-words'
import { tellerOf } from '../flow/readable/teller'
import { sentenceOf } from '../flow/sentence'
import type { Flags } from './arguments'
import type { Io } from './main'
import { facilities, ROOT } from './open-flow'
import type { Outcome, Verb } from './verb'
import { wordsIn } from './wording'
import { wrongUse } from './wrong-use'

type Edition = Extract<Loaded, { ok: true }>

/** What becomes of every answer sheet when one flow takes the place of another. */
export const diffFlows: Verb = {
  flags: [],
  operands: ['A', 'B'],
  run({ operands = [], lang }: Flags, io: Io): Outcome {
    const [before, after] = operands.map(name => load(name, io))
    if (!before || !after) throw new Error('diff takes two operands')
    if (!before.ok) return { ...before, exit: 1 }
    if (!after.ok) return { ...after, exit: 1 }
    const difference = diff(before, after)
    const data = { before: named(before), after: named(after), ...difference }
    const exit = difference.findings.length > 0 ? 1 : 0
    return { ok: true, data, text: report(difference, { before, after, lang }), exit }
  }
}

/** A facility by its id; else the base flow of a folder that holds another edition. */
function load(name: string, { locate }: Io): Loaded {
  const known = facilities()
  if (known.includes(name)) return loadFlow(name, ROOT)
  const folder = locate(name)
  if (existsSync(join(folder, 'flows', 'base'))) return loadFlow('base', folder)
  throw wrongUse('unknown-edition', { edition: name, known: known.join(', ') })
}

function named({ name, hash }: Edition) {
  return { ...name, hash }
}

type Sides = { before: Edition; after: Edition; lang: Flags['lang'] }

function report(difference: Difference, { before, after, lang }: Sides): string {
  const words = wordsIn(lang, 'readable')
  const teller = ({ flow, texts }: Edition) => tellerOf(flow, texts[lang], words)
  const headed = ({ name, hash }: Edition) => `${name.id} ${name.edition} (${hash})`
  return [
    `${headed(before)} → ${headed(after)}`,
    ...difference.findings.map(found => sentenceOf(found, wordsIn(lang))),
    diffWords(difference, {
      before: teller(before),
      after: teller(after),
      manner: 'exact'
    })
  ].join('\n')
}
