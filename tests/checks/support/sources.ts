import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Source = { path: string; text: string }

/** Every file under the folder that ends in one of the endings, with paths from the root of the repository. */
export function sourcesUnder(folder: string, ...endings: string[]): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => endings.some(ending => name.endsWith(ending)))
    .map(name => join(folder, name).replaceAll('\\', '/'))
    .sort()
    .map(path => ({ path, text: readFileSync(path, 'utf8') }))
}
