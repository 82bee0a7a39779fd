import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RunResult } from '../../src/cli/run'
import type { Difference } from '../../src/flow/diff/diff'
import { temporaryFolder } from '../temporary-folder'
import { json, terminal } from './terminal'

/** A checkout of another edition, with these places of its files written otherwise. */
function edition(...edits: [file: string, from: string, to: string][]): string {
  const root = temporaryFolder()
  for (const folder of ['flows', 'locales']) {
    cpSync(folder, join(root, folder), { recursive: true })
  }
  for (const [name, from, to] of edits) {
    const file = join(root, name)
    const text = readFileSync(file, 'utf8')
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`)
    writeFileSync(file, text.replace(from, to))
  }
  return root
}

const otherResponse = [
  'flows/base/weighing.yaml',
  'response: things-at-risk',
  'response: firm-on-threats'
] as [string, string, string]

test('a flow compared with itself ends everywhere where it did', () => {
  const { sheets, ...rest } = json<Difference>('diff base base')
  const { combinations } = json<{ combinations: string | undefined }>('check')
  expect(BigInt(sheets ?? 0)).toBeGreaterThan(10n ** 20n)
  expect([sheets, undefined]).toContain(combinations)
  expect(rest).toMatchObject({
    changed: '0',
    groups: [],
    settings: [],
    changes: [],
    texts: []
  })
})

test('a row that leads elsewhere is told in groups with examples that run as they say', () => {
  const { groups, changed, changes } = json<Difference>(
    `diff base ${edition(otherResponse)}`
  )
  const [largest] = groups
  expect(largest?.response).toEqual({
    before: 'things-at-risk',
    after: 'firm-on-threats'
  })
  expect(groups.reduce((sum, { count }) => sum + BigInt(count), 0n)).toBe(
    BigInt(changed ?? 0)
  )
  const { response } = json<RunResult>('run --answers x', largest?.example?.before)
  expect(response).toBe('things-at-risk')
  expect(changes).toMatchObject([
    { list: 'weighing', id: 'things-at-risk', change: 'changed' }
  ])
})

test('settings, contacts, options and texts are told with what they were', () => {
  const other = edition(
    ['flows/base/ladder.yaml', 'record-reminder-days: 30', 'record-reminder-days: 60'],
    ['flows/base/contacts.yaml', "tel: '#9110'", "tel: '03-3501-0110'"],
    [
      'flows/base/questions.yaml',
      '      - { id: drunk }\n',
      '      - { id: drunk }\n      - { id: sings }\n'
    ],
    ['locales/en/flows/base/questions.yaml', 'any danger right now', 'danger right now']
  )
  const { settings, changes, texts } = json<Difference>(`diff base ${other}`)
  expect(settings).toEqual([{ id: 'record-reminder-days', before: 30, after: 60 }])
  expect(changes.map(({ list, id, change }) => [list, id, change])).toEqual([
    ['questions.place-conduct.options', 'sings', 'added'],
    ['contacts', 'police-consult', 'changed']
  ])
  expect(texts).toEqual([
    {
      key: 'questions.danger.text',
      en: {
        before: 'Is there any danger right now?',
        after: 'Is there danger right now?'
      }
    }
  ])
})

test('without --json it reads well in both languages', () => {
  const other = edition(otherResponse)
  expect(terminal(`diff base ${other}`).out).toMatch(
    /結果が変わります（回答票 [\d,]+ 通りのうち [\d,]+ 通り）/
  )
  const { out } = terminal(`diff --lang en base ${other}`)
  expect(out).toMatch(/now end elsewhere \([\d,]+ of [\d,]+ answer sheets\)/)
  expect(out).toContain('becomes "Not decided by threats"')
  expect(out).toContain('What are they doing? → Breaks things')
})

test('another edition that is broken is told with its findings', () => {
  const other = edition(['flows/base/weighing.yaml', 'response: get-safe', 'response: x'])
  const { exit, err } = terminal(`diff base ${other} --lang en`)
  expect(exit).toBe(1)
  expect(err).toContain('There is no response called "x"')
  const { out } = terminal(`diff base ${other} --lang en --json`)
  expect(JSON.parse(out)).toMatchObject({
    ok: false,
    findings: [{ code: 'dangling-reference', text: expect.any(String) as string }]
  })
})

test('a facility goes by its own name', () => {
  const { after } = json<{ after: object }>('diff base himawari-desk')
  expect(after).toMatchObject({ id: 'himawari-desk' })
  const { out } = terminal('diff base himawari-desk')
  expect(out).toMatch(/^base .+ → himawari-desk /)
})
