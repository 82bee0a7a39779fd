import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../flow/finding'
import { readYaml } from '../flow/yaml'
import type { Language } from './arguments'
import { ROOT } from './open-flow'

/** Puts findings into words, each with its place where there is a file. */
export function wordingIn(language: Language): (finding: Finding) => string {
  const words = readWords(language)
  return found => {
    const { code, args, file, line = 1, column = 1 } = found
    const sentence = fill(words[code] ?? code, args)
    const hint =
      args['like'] === undefined ? '' : ` ${fill(words['did-you-mean'] ?? '', args)}`
    const place = file === undefined ? '' : `${file}:${line}:${column} `
    return `${place}${sentence}${hint}`
  }
}

function readWords(language: Language): Record<string, string> {
  const read = readYaml(
    readFileSync(join(ROOT, 'locales', language, 'findings.yaml'), 'utf8')
  )
  return read.ok ? (read.data as Record<string, string>) : {}
}

function fill(text: string, args: Finding['args']): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(args[name] ?? ''))
}
