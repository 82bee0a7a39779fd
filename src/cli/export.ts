import { compile } from '../flow/compile'
import { documentOf } from '../flow/readable/document'
import { markdownOf } from '../flow/readable/markdown'
import { mermaidOf } from '../flow/readable/mermaid'
import { tellerOf } from '../flow/readable/teller'
import { like } from '../flow/suggest'
import { toMachine } from '../machine/config'
import type { Flags, Language } from './arguments'
import { FILE_KINDS, schemaOf } from './file-schemas'
import type { Io } from './main'
import { openFlow, type Opened } from './open-flow'
import type { Outcome, Verb } from './verb'
import { wordsIn } from './wording'
import { wrongUse } from './wrong-use'

type Flow = Extract<Opened, { ok: true }>
type Target = (flow: Flow, flags: Flags, io: Io) => { data: unknown; text: string }

const TARGETS: Record<string, Target> = {
  xstate: ({ flow, hash }) => asJson(JSON.stringify(toMachine(compile(flow, hash)))),
  mermaid: (flow, { lang }) => asText(mermaidOf(teller(flow, lang))),
  schema: (_, flags) => asJson(JSON.stringify(schemaOf(kindOf(flags)), null, 2)),
  text: (flow, { lang }, io) => asText(asDocument(flow, lang, io.today()))
}

/** The flow in the form of another tool. */
export const exportFlow: Verb = {
  flags: ['to', 'of'],
  run(flags: Flags, io: Io): Outcome {
    const write = targetOf(flags)
    const opened = openFlow(flags)
    if (!opened.ok) return opened
    return { ok: true, ...write(opened, flags, io) }
  }
}

function targetOf({ to = '' }: Flags): Target {
  const known = Object.keys(TARGETS)
  const target = known.includes(to) ? TARGETS[to] : undefined
  if (target) return target
  const args = { to, known: known.join(', '), ...like(to, known) }
  throw wrongUse(to ? 'unknown-target' : 'target-missing', args)
}

function kindOf({ of = 'flow' }: Flags): (typeof FILE_KINDS)[number] {
  const kind = FILE_KINDS.find(known => known === of)
  if (kind) return kind
  throw wrongUse('unknown-file-kind', { of, known: FILE_KINDS.join(', ') })
}

function asDocument(flow: Flow, lang: Language, date: string): string {
  const other = lang === 'ja' ? 'en' : 'ja'
  const telling = { teller: teller(flow, lang), other: teller(flow, other) }
  const { hash, name } = flow
  return markdownOf(documentOf(telling, { hash, date, name }), telling.teller)
}

function teller({ flow, both }: Flow, lang: Language) {
  return tellerOf(flow, both[lang], wordsIn(lang, 'readable'))
}

function asJson(text: string) {
  return { data: JSON.parse(text) as unknown, text }
}

function asText(text: string) {
  return { data: text, text }
}
