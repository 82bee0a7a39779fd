import { readFileSync } from 'node:fs'
import { compile, type CompiledFlow } from '../src/flow/compile'
import type { Finding } from '../src/flow/finding'
import { loadFlow, readFolder } from '../src/flow/load'
import type { Flow } from '../src/flow/schema'
import { readYaml } from '../src/flow/yaml'
import { flowTexts } from './flow-texts'
import { checkTexts, type Both, type Language, type Tree } from './texts'

export type FlowSource = {
  flow: CompiledFlow
  texts: Record<Language, AllTexts>
  /** Texts that are missing or wrong, each as a line with its place. */
  wrongTexts: string[]
}
export type AllTexts = { app: Tree; flow: Tree }

/** The base flow, checked and compiled, with all its texts; throws with every defect and its place. */
export function readFlow(): FlowSource {
  const loaded = loadFlow('base')
  if (!loaded.ok)
    throw new Error(['The flow is wrong:', ...loaded.findings.map(line)].join('\n'))
  const { flow, texts, hash } = loaded
  return {
    flow: compile(flow, hash),
    texts: {
      ja: { app: appTexts('ja'), flow: texts.ja },
      en: { app: appTexts('en'), flow: texts.en }
    },
    wrongTexts: wrongTexts(flow, texts)
  }
}

function wrongTexts(flow: Flow, texts: Both): string[] {
  const folders = {
    ja: readFolder('locales/ja/flows/base'),
    en: readFolder('locales/en/flows/base')
  }
  return checkTexts(texts, flowTexts(flow)).map(({ lang, ...found }) =>
    line(folders[lang].located({ file: `locales/${lang}/flows/base`, ...found }))
  )
}

export function appTexts(lang: Language): Tree {
  const file = `locales/${lang}/app.yaml`
  const read = readYaml(readFileSync(file, 'utf8'))
  if (!read.ok)
    throw new Error(read.findings.map(found => line({ ...found, file })).join('\n'))
  return read.data as Tree
}

function line({ file, line = 1, column = 1, code, args }: Finding): string {
  const details = Object.entries(args).map(([name, value]) => ` ${name}=${value}`)
  return `${file ?? 'flow'}:${line}:${column} ${code}${details.join('')}`
}
