import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'

const TARGET = 'src/text/app-keys.ts'

/** The keys of `locales/ja/app.yaml` as a type, so that a wrong key is a type error. */
export function appKeysModule(yaml: string): string {
  const keys = leaves(parse(yaml) as Tree)
  return `export type AppKey =\n${keys.map(key => `  | '${key}'`).join('\n')}\n`
}

/** Writes the type anew where the texts have changed. */
export function writeAppKeys(): void {
  const wanted = appKeysModule(readFileSync('locales/ja/app.yaml', 'utf8'))
  if (readFileSync(TARGET, 'utf8') !== wanted) writeFileSync(TARGET, wanted)
}

interface Tree {
  [key: string]: string | Tree
}

function leaves(tree: Tree, path: string[] = []): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[...path, key].join('.')] : leaves(value, [...path, key])
  )
}
