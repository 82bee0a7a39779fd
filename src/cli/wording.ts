import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../flow/finding'
import { sentenceOf, type Words } from '../flow/sentence'
import { readYaml } from '../flow/yaml'
import type { Language } from './arguments'
import { ROOT } from './open-flow'

/** Puts findings into words, each with its place where there is a file. */
export function wordingIn(language: Language): (finding: Finding) => string {
  const words = wordsIn(language)
  return found => `${placeOf(found)}${sentenceOf(found, words)}`
}

/** The words of the command in one language; `file` is where in `locales` they stand. */
export function wordsIn(
  language: Language,
  file: 'findings' | 'readable' = 'findings'
): Words {
  const read = readYaml(
    readFileSync(join(ROOT, 'locales', language, `${file}.yaml`), 'utf8')
  )
  return read.ok ? (read.data as Words) : {}
}

/** `file:line:column `, or nothing where there is no file. */
export function placeOf({ file, line = 1, column = 1 }: Finding): string {
  return file === undefined ? '' : `${file}:${line}:${column} `
}
