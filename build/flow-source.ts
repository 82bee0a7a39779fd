import { readFileSync } from 'node:fs'
import { checkTexts } from '../src/flow/checks/texts'
import { wantedTexts } from '../src/flow/checks/wanted-texts'
import { formBaseOf, type FormBase } from '../src/customise/form-base'
import { compile, type CompiledFlow } from '../src/flow/compile'
import type { Finding } from '../src/flow/finding'
import { loadFlow, readScenes } from '../src/flow/load'
import type { Scene } from '../src/flow/scenes/scene-schema'
import type { Language, Texts } from '../src/flow/text-tree'
import { readYaml } from '../src/flow/yaml'
import { APP_FILES } from './app-files'

export type FlowSource = {
  flow: CompiledFlow
  texts: Record<Language, AllTexts>
  /** What there is to practise with. */
  scenes: Scene[]
  /** Texts that are missing or wrong, each as a line with its place. */
  wrongTexts: string[]
}
/** `formBase`: what the settings form shows of the base. */
export type Source = FlowSource & { formBase: FormBase }
export type AllTexts = { app: Texts; flow: Texts }

/** The base flow, checked and compiled, with all its texts; throws with every defect and its place. */
export function readFlow(): Source {
  const loaded = loadFlow('base')
  if (!loaded.ok)
    throw new Error(['The flow is wrong:', ...loaded.findings.map(line)].join('\n'))
  const read = readScenes('base')
  if (read.findings.length > 0)
    throw new Error(['The scenes are wrong:', ...read.findings.map(line)].join('\n'))
  const { flow, texts, hash, located } = loaded
  return {
    flow: compile(flow, hash),
    texts: {
      ja: { app: appTexts('ja'), flow: texts.ja },
      en: { app: appTexts('en'), flow: texts.en }
    },
    scenes: read.scenes.map(({ scene }) => scene),
    formBase: formBaseOf(flow, texts),
    wrongTexts: checkTexts(texts, wantedTexts(flow)).map(found => line(located(found)))
  }
}

/** Every text of the app itself, from all its files. */
export function appTexts(lang: Language): Texts {
  return Object.assign({}, ...APP_FILES.map(name => textsOf(name, lang))) as Texts
}

function textsOf(name: string, lang: Language): Texts {
  const file = `locales/${lang}/${name}.yaml`
  const read = readYaml(readFileSync(file, 'utf8'))
  if (!read.ok)
    throw new Error(read.findings.map(found => line({ ...found, file })).join('\n'))
  return read.data as Texts
}

function line({ file, line = 1, column = 1, code, args }: Finding): string {
  const details = Object.entries(args).map(([name, value]) => ` ${name}=${value}`)
  return `${file ?? 'flow'}:${line}:${column} ${code}${details.join('')}`
}
