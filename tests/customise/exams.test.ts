import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readMaterials } from '../../build/materials'
import type { Exams } from '../../src/customise/examiner'
import { holdExam } from '../../src/customise/exams'
import { hashOf } from '../../src/flow/hash'
import { loadFlow } from '../../src/flow/load'
import { readYaml } from '../../src/flow/yaml'

const materials = readMaterials()
const FILE = { name: 'himawari-desk.yaml', text: textOf('himawari-desk') }

describe('a pack that is sound', () => {
  const report = examine(FILE)
  if (!report.ok) throw new Error(JSON.stringify(report.findings))
  const { pack } = report

  test('becomes the flow that the command loads, under the same hash', () => {
    const loaded = loadFlow('himawari-desk')
    if (!loaded.ok) throw new Error('not loaded')
    expect(pack.flow.hash).toBe(loaded.hash)
    expect(pack.flow.standing.map(({ preset }) => preset)).toContain('alone')
  })

  test('tells what it changes in words, without ids and keys of files', () => {
    const { ja, en } = report.consequences.said
    expect(ja).toContain('やめるようお願いする回数：3 → 2')
    expect(en).toContain('Representative (mobile): changes in telephone number')
    for (const said of [ja, en]) {
      expect(said).not.toMatch(/\[[a-z-]+\]|^\s*\w+(\.[\w-]+)+$|stop-times|own-rule/m)
    }
  })

  test('survives being kept as JSON', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  test('carries what an incident runs on without sources, and the sources beside it', () => {
    expect(pack.flow).toMatchObject({ sources: {}, safeguards: [] })
    expect(pack.texts.ja).not.toHaveProperty('safeguards')
    expect(pack.provenance.sources).toHaveProperty('own-rule')
    expect(pack.provenance.safeguards.length).toBeGreaterThan(0)
  })

  test('is proved, and says which base and which day that was', () => {
    expect(report.proof.safeguards.every(({ holds }) => holds)).toBe(true)
    const { written, texts } = materials.base
    const flow = holdExam('flow', {}, setting()).flow
    expect(written).toHaveProperty('edition', pack.base.edition)
    expect(pack).toMatchObject({ checkedOn: '2026-11-24', file: FILE })
    expect(pack.base.hash).toBe(hashOf({ flow, texts }))
  })

  test('tells what it changes for the base, in both languages', () => {
    const { difference, said } = report.consequences
    expect(BigInt(difference.changed ?? 0)).toBeGreaterThan(0n)
    expect(difference.settings).toContainEqual({
      id: 'stop-times',
      before: 3,
      after: 2
    })
    expect(said.ja).toContain('回答票')
    expect(said.en).toContain('answer sheets')
  })

  test('changes nothing once it is in use', () => {
    const again = examine({ ...FILE, inUse: pack.subject })
    expect(again).toMatchObject({
      consequences: { difference: { changed: '0', settings: [], texts: [] } }
    })
  })

  test('can be proved and shown again from what is kept of it', () => {
    const asked = { subject: pack.subject }
    expect(holdExam('proof', asked, setting()).combinations).toBe(
      report.proof.combinations
    )
    expect(holdExam('flow', asked, setting()).hash).toBe(pack.flow.hash)
  })

  test('is kept apart from the one before also where only its hours were changed', () => {
    const text = FILE.text.replace("from: '10:00'", "from: '10:30'")
    const edited = examine({ ...FILE, text })
    expect(edited).toMatchObject({ ok: true, pack: { flow: { hash: pack.flow.hash } } })
    expect(edited.ok && edited.pack.hash).not.toBe(pack.hash)
  })

  test('tells hours and desks that are not as they were, though no answer ends elsewhere', () => {
    const text = FILE.text
      .replace("from: '10:00'", "from: '10:30'")
      .replace('en: Support desk }', 'en: Support desk }\n      contact: supervisor')
    const { subject, facts } = pack
    const known = { inUse: subject, ...(facts && { facts }) }
    const edited = examine({ ...FILE, text, ...known })
    const said = edited.ok ? edited.consequences.said : { ja: '', en: '' }
    expect(said.ja).toMatch(/曜日ごとの時間：.*10:00.* → .*10:30/)
    expect(said.en).toMatch(
      /Phone numbers of the desks: nothing → Support desk 000-0000-3101/
    )
  })

  test('has the same hash on another day', () => {
    const later = holdExam('pack', FILE, { ...setting(), today: '2026-11-25' })
    expect(later).toMatchObject({ ok: true, pack: { hash: pack.hash } })
  })
})

test('a pack with a slip is refused with its place and a sentence in both languages', () => {
  const report = examine({ ...FILE, text: FILE.text.replace('presets:', 'presetts:') })
  expect(report).toMatchObject({
    ok: false,
    findings: [
      {
        code: 'unknown-key',
        file: FILE.name,
        line: 36,
        column: 1,
        said: {
          ja: expect.stringContaining('presetts') as string,
          en: expect.stringContaining('presetts') as string
        }
      }
    ]
  })
})

test('the file is told to be read before the work on it begins', () => {
  const order: string[] = []
  holdExam('pack', FILE, { ...setting(), onRead: () => order.push('read') })
  expect(order).toEqual(['read'])
})

test('without a subject the flow the app was built with is meant', () => {
  const written = readYaml(readFileSync('tests/samples/tea-house.yaml', 'utf8'))
  if (!written.ok) throw new Error('not read')
  const built = { written: written.data, texts: { ja: {}, en: {} } }
  const tea = { ...setting(), materials: { ...materials, built } }
  expect(holdExam('flow', {}, tea).flow.id).toBe('tea-house')
  expect(holdExam('flow', {}, setting()).flow.id).toBe('base')
})

function examine(asked: Exams['pack']['asked']) {
  return holdExam('pack', asked, setting())
}

function setting() {
  return { materials, today: '2026-11-24', onRead: () => {} }
}

function textOf(id: string): string {
  return readFileSync(`flows/facilities/${id}.yaml`, 'utf8')
}
