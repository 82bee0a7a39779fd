import { readdirSync, readFileSync } from 'node:fs'
import { examine } from '../../../src/flow/checks/examine'
import type { Finding } from '../../../src/flow/finding'
import { joinFiles, sourcesOf } from '../../../src/flow/joined'
import { marksOf } from '../../../src/flow/checks/stale-texts'
import { readYaml, type Read } from '../../../src/flow/yaml'

const FOLDERS = {
  flow: 'flows/base',
  ja: 'locales/ja/flows/base',
  en: 'locales/en/flows/base'
}

type Files = Map<string, { text: string; read: Read }>

const FILES = readAll()
const marks = marksIn(FILES)

/** What the checks say of the base flow once a passage of one file is written otherwise. */
export function findingsWith(file: string, before: string, after: string): Finding[] {
  const text = edited(file, before, after)
  return examineFiles(new Map([...FILES, [file, { text, read: readYaml(text) }]]))
}

/** The first line that an edit changes. */
export function lineOf(file: string, before: string, after: string): number {
  const old = textOf(file).split('\n')
  const lines = edited(file, before, after).split('\n')
  return lines.findIndex((line, at) => line !== old[at]) + 1
}

function edited(file: string, before: string, after: string): string {
  const text = textOf(file)
  if (!text.includes(before)) throw new Error(`${file} does not say ${before}`)
  return text.replace(before, () => after)
}

function textOf(file: string): string {
  const known = FILES.get(file)
  if (!known) throw new Error(`There is no ${file}`)
  return known.text
}

function examineFiles(files: Files): Finding[] {
  const sources = sourcesIn(files)
  if (!sources.ok) return sources.findings
  return examine({ ...sources, marks }, '2026-11-24').findings.map(sources.located)
}

function sourcesIn(files: Files) {
  const joined = (folder: string) =>
    joinFiles(
      folder,
      [...files]
        .filter(([file]) => file.startsWith(`${folder}/`))
        .map(([file, { read }]) => ({ file, read }))
    )
  return sourcesOf(joined(FOLDERS.flow), {
    ja: joined(FOLDERS.ja),
    en: joined(FOLDERS.en)
  })
}

function marksIn(files: Files) {
  const sources = sourcesIn(files)
  if (!sources.ok) throw new Error(JSON.stringify(sources.findings))
  return marksOf(sources.texts)
}

function readAll(): Files {
  const names = Object.values(FOLDERS).flatMap(folder =>
    readdirSync(folder)
      .filter(name => name.endsWith('.yaml'))
      .map(name => `${folder}/${name}`)
  )
  return new Map(
    names.map(file => {
      const text = readFileSync(file, 'utf8')
      return [file, { text, read: readYaml(text) }]
    })
  )
}
