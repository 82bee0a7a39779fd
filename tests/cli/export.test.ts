import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import { describe, expect, test } from 'vitest'
import { readYaml } from '../../src/flow/yaml'
import { terminal } from './terminal'

const FOLDER = 'flows/base'
const SCENES = 'flows/base/scenarios'
const exported = (words: string) => terminal(`export ${words}`).out
const schema = JSON.parse(exported('--to schema')) as object
const fits = new Ajv().compile(schema)

test.each(readdirSync(FOLDER).filter(name => name.endsWith('.yaml')))(
  'the schema takes %s',
  name => {
    const read = readYaml(readFileSync(`${FOLDER}/${name}`, 'utf8'))
    expect(read.ok && fits(read.data)).toBe(true)
    expect(fits.errors).toBe(null)
  }
)

test.each([
  ['a key that is not known', { wieghing: [] }],
  ['a kind that is not one', { questions: [{ id: 'a', kind: 'many' }] }],
  [
    'a level that is not one',
    { safeguards: [{ id: 'a', forbids: { when: { scale: 'means', is: 'rude' } } }] }
  ],
  ['an id with capitals', { lifeDanger: ['Weapon'] }],
  [
    'a condition inside a condition that is none',
    { weighing: [{ id: 'a', when: { all: [{ nor: [] }] }, response: 'b' }] }
  ]
])('the schema refuses %s', (_, data) => {
  expect(fits(data)).toBe(false)
})

test.each(['flow', 'pack', 'scene'])(
  'the schema of a %s beside the flows is the one that is exported',
  kind => {
    const file = readFileSync(`flows/${kind}.schema.json`, 'utf8')
    expect(JSON.parse(file)).toEqual(JSON.parse(exported(`--to schema --of ${kind}`)))
  }
)

describe.each([
  ['scene', SCENES],
  ['pack', 'flows/facilities']
])('the schema of a %s', (kind, folder) => {
  const fitsKind = new Ajv().compile(
    JSON.parse(exported(`--to schema --of ${kind}`)) as object
  )

  test.each(readdirSync(folder).filter(name => name.endsWith('.yaml')))(
    'takes %s',
    name => {
      const text = readFileSync(`${folder}/${name}`, 'utf8')
      const read = readYaml(text)
      fitsKind(read.ok && read.data)
      expect(fitsKind.errors).toBe(null)
      const [, to = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? []
      expect(join(folder, to)).toBe(`flows/${kind}.schema.json`)
    }
  )
})

test.each(['ja', 'en'])('the diagram has every question and response in %s', lang => {
  const lines = exported(`--to mermaid --lang ${lang}`).split('\n')
  const nodes = lines.map(line => /^\s*([qr]_\w+)[[(]/.exec(line)?.[1])
  const ids = JSON.parse(terminal('questionnaire --json').out) as {
    id: string
    kind: string
  }[]
  const questions = ids.filter(({ kind }) => kind !== 'standing')
  expect(nodes).toEqual(
    expect.arrayContaining(questions.map(({ id }) => `q_${id.replaceAll('-', '_')}`))
  )
  const used = lines.flatMap(line => line.match(/\b[qr]_\w+/g) ?? [])
  expect(used.filter(id => !nodes.includes(id))).toEqual([])
})

test('no label of the diagram can be taken for anything else', () => {
  for (const line of exported('--to mermaid --lang en').split('\n')) {
    const [, label = ''] = /"(.*)"/.exec(line) ?? []
    expect(label.replaceAll('<br/>', '')).not.toMatch(/["<>`;|[\]{}](?<!#\d+;)/)
  }
})

test('the document tells its edition, and every text of the flow with both languages for words to say', () => {
  const { out } = terminal('export --to text', {}, '2026-12-24')
  expect(out).toMatch(/版 \S+、内容の番号 [0-9a-f]{12}、書き出した日 2026-12-24/)
  expect(out).toContain('いま、危ないことはありますか')
  expect(out).toContain(
    'Is it so hard that you are thinking of dying? I am here to listen.'
  )
})

test.each(['ja', 'en'])('the document leaves no word of its own unsaid in %s', lang => {
  const out =
    exported(`--to text --lang ${lang}`) + exported(`--to mermaid --lang ${lang}`)
  expect(out.match(/\{\{\w|(^|[^[\w-])(doc|list|map|diff)-[a-z]+/gm)).toBe(null)
})

test('what is exported is the same every time', () => {
  for (const to of ['mermaid', 'text', 'schema']) {
    expect(exported(`--to ${to}`)).toBe(exported(`--to ${to}`))
  }
})
