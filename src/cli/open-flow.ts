import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Finding } from '../flow/finding'
import { facilityIds, loadFlow, type Name, type Texts } from '../flow/load'
import type { Both } from '../flow/text-tree'
import type { Flow } from '../flow/schema'
import type { Flags } from './arguments'
import { wrongUse } from './wrong-use'

/** The folder of the project, as seen from where the command runs. */
export const ROOT = relative('.', fileURLToPath(new URL('../..', import.meta.url))) || '.'

export type Opened =
  | { ok: true; name: Name; flow: Flow; texts: Texts; both: Both; hash: string }
  | { ok: false; exit: 1; findings: Finding[] }

/** The flow of a facility with its texts in the language asked for, and in both. */
export function openFlow({ facility, lang }: Flags): Opened {
  requireFacility(facility)
  const loaded = loadFlow(facility, ROOT)
  if (!loaded.ok) return { ...loaded, exit: 1 }
  return { ...loaded, texts: loaded.texts[lang], both: loaded.texts }
}

/** Refuses the id of a facility that is not there. */
export function requireFacility(facility: string): void {
  const known = facilities()
  if (known.includes(facility)) return
  throw wrongUse('unknown-facility', { facility, known: known.join(', ') })
}

/** The text under a path of ids, or the last id where there is none. */
export function textAt(texts: Texts, ...path: string[]): string {
  return textIfAny(texts, ...path) ?? path.at(-1) ?? ''
}

export function textIfAny(texts: Texts, ...path: string[]): string | undefined {
  const found = path.reduce<string | Texts | undefined>(
    (part, key) => (typeof part === 'object' ? part[key] : undefined),
    texts
  )
  return typeof found === 'string' ? found : undefined
}

/** The ids of every flow that can be named. */
export function facilities(): string[] {
  const folder = join(ROOT, 'flows')
  const flows = existsSync(folder) ? readdirSync(folder) : []
  const whole = flows.filter(name => existsSync(join(folder, name, 'flow.yaml')))
  return [...whole, ...facilityIds(ROOT)]
}
