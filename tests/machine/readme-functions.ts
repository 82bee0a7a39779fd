import { readFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import ts from 'typescript'
import type * as functions from '../../src/machine/functions'

const MARKED =
  /<!-- machine-functions -->\s*```js\n([\s\S]*?)```\s*<!-- \/machine-functions -->/

/** The two functions as the README prints them: JavaScript that runs as it stands. */
export function readmeCode(): string {
  const code = MARKED.exec(readFileSync('README.md', 'utf8'))?.[1]
  if (code === undefined) throw new Error('README.md has no marked machine functions')
  return code
}

/** Runs what the README prints, away from the rest of our code. */
export async function readmeFunctions(): Promise<typeof functions> {
  const url = `data:text/javascript,${encodeURIComponent(readmeCode())}`
  return import(/* @vite-ignore */ url) as Promise<typeof functions>
}

/** The source of the two functions without its types, as Prettier writes it. */
export async function plainFunctions(): Promise<string> {
  const source = readFileSync('src/machine/functions.ts', 'utf8')
  const target = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext }
  const { outputText } = ts.transpileModule(source, { compilerOptions: target })
  const style = await resolveConfig('src/machine/functions.js')
  return format(outputText, { ...style, parser: 'babel' })
}
