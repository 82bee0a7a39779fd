import { readFileSync } from 'node:fs'
import { completeTexts } from '../src/customise/complete-texts'
import type { FacilityFacts, FacilitySign } from '../src/customise/examiner'
import { factsOf } from '../src/customise/facility-facts'
import { checkTexts } from '../src/flow/checks/texts'
import { wantedTexts } from '../src/flow/checks/wanted-texts'
import { formBaseOf, type FormBase } from '../src/customise/form-base'
import { compile, type CompiledFlow } from '../src/flow/compile'
import type { Finding } from '../src/flow/finding'
import { hashOf } from '../src/flow/hash'
import { loadFlow, readScenes } from '../src/flow/load'
import type { PackScene, Scene } from '../src/flow/scenes/scene-schema'
import type { Both, Language, Texts } from '../src/flow/text-tree'
import { readYaml } from '../src/flow/yaml'
import { APP_FILES } from './app-files'
import { dayOfBuild, facilityToBuild, readOverlay } from './facility'

export type FlowSource = {
  flow: CompiledFlow
  texts: Record<Language, AllTexts>
  /** Hash of the base flow, whatever the app is built for. */
  baseHash: string
  /** What is known of the facility that the app is built for. */
  facility?: FacilitySign & { facts?: FacilityFacts }
  /** The scenes of the base, and what the facility that the app is built for says of them. */
  scenes: { ofBase: Scene[]; ofPack: PackScene[] }
  /** Texts that are missing or wrong, each as a line with its place. */
  wrongTexts: string[]
}
/** `formBase`: what the settings form shows of the base. */
export type Source = FlowSource & { formBase: FormBase }
export type AllTexts = { app: Texts; flow: Texts }

/** The flow to build with, checked and compiled, with all its texts; throws with every defect and its place. */
export function readFlow(): Source {
  const base = loadFlow('base')
  if (!base.ok)
    throw new Error(['The flow is wrong:', ...base.findings.map(line)].join('\n'))
  const read = readScenes('base')
  if (read.findings.length > 0)
    throw new Error(['The scenes are wrong:', ...read.findings.map(line)].join('\n'))
  const { flow, texts, hash, located } = base
  const id = facilityToBuild()
  const { scenarios, ...built } =
    id === undefined
      ? { flow: compile(flow, hash), texts: withApp(texts), scenarios: [] }
      : ofFacility(id)
  return {
    ...built,
    baseHash: hash,
    scenes: { ofBase: read.scenes.map(({ scene }) => scene), ofPack: scenarios },
    formBase: formBaseOf(flow, texts),
    wrongTexts: checkTexts(texts, wantedTexts(flow)).map(found => line(located(found)))
  }
}

/** A pack may leave texts open; all else was checked when it was laid over the base. */
function ofFacility(id: string) {
  const checkedOn = dayOfBuild()
  const { flow, texts, open, facility, scenarios } = readOverlay(id, checkedOn)
  const whole = completeTexts(texts, open)
  const facts = facility && factsOf(facility, flow, whole)
  const name = facts?.name ?? { ja: id, en: id }
  return {
    flow: compile(flow, hashOf({ flow, texts })),
    texts: withApp(whole),
    facility: { ...(facts && { facts }), id, name, checkedOn },
    scenarios
  }
}

function withApp({ ja, en }: Both): Record<Language, AllTexts> {
  return { ja: { app: appTexts('ja'), flow: ja }, en: { app: appTexts('en'), flow: en } }
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
