import type { Finding } from '../flow/finding'
import type { Flags } from './arguments'
import type { Io } from './main'

/** `data` is printed with `--json`, `text` without; a check that failed prints them too and ends with 1. */
export type Outcome =
  | { ok: true; data: unknown; text: string; exit?: 0 | 1 }
  | { ok: false; exit: 1 | 2; findings: Finding[] }

/** What the command can do, with the flags it takes beside `--facility`, `--lang` and `--json`. */
export type Verb = {
  flags: readonly string[]
  /** Flags without a value. */
  switches?: readonly string[]
  /** What stands before the flags without a name, each one needed. */
  operands?: readonly string[]
  run: (flags: Flags, io: Io) => Outcome
}
