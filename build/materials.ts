import { readFileSync } from 'node:fs'
import type { Materials } from '../src/customise/examiner'
import { readScenes, readSources } from '../src/flow/load'
import type { Subject } from '../src/flow/checks/examine'
import type { Words } from '../src/flow/sentence'
import type { Language } from '../src/flow/text-tree'
import { readYaml } from '../src/flow/yaml'
import { dayOfBuild, facilityToBuild, readOverlay } from './facility'

/** The base flow as written with its scenes, and the words in which findings and consequences are told. */
export function readMaterials(): Materials {
  const base = readSources('base')
  if (!base.ok) throw new Error(JSON.stringify(base.findings))
  const id = facilityToBuild()
  return {
    base: { ...subjectOf(base), ...scenesOfBase() },
    ...(id !== undefined && { built: subjectOf(readOverlay(id, dayOfBuild())) }),
    words: { ja: wordsIn('ja'), en: wordsIn('en') }
  }
}

function subjectOf({ written, texts, marks }: Subject): Subject {
  return { written, texts, ...(marks && { marks }) }
}

/** What a pack is played through, and which rows decided in it. */
function scenesOfBase(): Pick<Subject, 'scenes' | 'decided'> {
  const { scenes, decided } = readScenes('base')
  return { scenes: scenes.map(({ scene }) => scene), ...(decided && { decided }) }
}

function wordsIn(lang: Language) {
  return { findings: wordsOf(lang, 'findings'), readable: wordsOf(lang, 'readable') }
}

function wordsOf(lang: Language, name: string): Words {
  const read = readYaml(readFileSync(`locales/${lang}/${name}.yaml`, 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.findings))
  return read.data as Words
}
