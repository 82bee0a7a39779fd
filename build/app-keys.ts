import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { APP_FILES } from './app-files.ts'

const TARGET = 'src/text/app-keys.ts'

/** The keys of the app's texts as a type, so that a wrong key is a type error. */
export function appKeysModule(files: readonly string[]): string {
  const keys = files.flatMap(yaml => leaves(parse(yaml) as Tree))
  return `export type AppKey =\n${keys.map(key => `  | '${key}'`).join('\n')}\n`
}

/** Writes the type anew where the texts have changed. */
export function writeAppKeys(): void {
  const wanted = appKeysModule(japaneseFiles())
  if (readFileSync(TARGET, 'utf8') !== wanted) writeFileSync(TARGET, wanted)
}

export function japaneseFiles(): string[] {
  return APP_FILES.map(name => readFileSync(`locales/ja/${name}.yaml`, 'utf8'))
}

interface Tree {
  [key: string]: string | Tree
}

function leaves(tree: Tree, path: string[] = []): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[...path, key].join('.')] : leaves(value, [...path, key])
  )
}
