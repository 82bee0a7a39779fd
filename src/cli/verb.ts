import type { Finding } from '../flow/finding'
import type { Flags } from './arguments'
import type { Io } from './main'

/** `data` is printed with `--json`, `text` without. */
export type Outcome =
  | { ok: true; data: unknown; text: string }
  | { ok: false; exit: 1 | 2; findings: Finding[] }

/** What the command can do, with the flags it takes beside `--facility`, `--lang` and `--json`. */
export type Verb = {
  flags: readonly string[]
  run: (flags: Flags, io: Io) => Outcome
}
