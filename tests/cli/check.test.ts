import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { CheckResult } from '../../src/cli/check'
import { json, terminal } from './terminal'

test('the base flow has nothing to mend', () => {
  const { ok, findings, ms } = json<CheckResult>('check')
  expect({ ok, findings }).toEqual({ ok: true, findings: [] })
  expect(ms).toBeGreaterThan(0)
})

test('without --json it says so in the language asked for', () => {
  expect(terminal('check --lang en')).toMatchObject({ exit: 0, err: '' })
  expect(terminal('check --lang en').out).toMatch(/All is well\. \(error 0, warning 0, /)
  expect(terminal('check').out).toContain('問題はありません。')
})

test('the self-test plants a fault for every check and safeguard, and all are caught', () => {
  const { exit, out } = terminal('check --self-test --json')
  const { ok, self_test = [] } = JSON.parse(out) as CheckResult
  expect({ exit, ok }).toEqual({ exit: 0, ok: true })
  expect(self_test.filter(({ caught }) => !caught)).toEqual([])
  const faults = self_test.map(({ fault }) => fault)
  expect(faults).toEqual(
    expect.arrayContaining([
      '110 that rings somewhere else',
      'safeguard dying-never-ended'
    ])
  )
})

test.each([
  ['ja', '別のところにつながる110番', '英語のない場面'],
  ['en', '110 that rings somewhere else', 'a scene without English']
])('the self-test tells in %s what was planted', (lang, number, scene) => {
  const { out } = terminal(`check --self-test --lang ${lang}`)
  expect(out).toContain(number)
  expect(out).toContain(scene)
  expect(out).not.toMatch(/planted-|\{\{/)
})

test('the marks of the translation can be written anew', () => {
  const { written, exit } = terminal('check --write-marks')
  const text = written['locales/en/flows/base.marks.json'] ?? ''
  expect(exit).toBe(0)
  expect(JSON.parse(text)).toMatchObject({
    'questions.danger.text': expect.stringMatching(/^[0-9a-f]{8}$/) as string
  })
})

test('which rows decide in the scenes is written along with the marks', () => {
  const { written } = terminal('check --write-marks')
  const file = 'flows/base/scenarios/decided.json'
  expect(JSON.parse(written[file] ?? '')).toEqual(JSON.parse(readFileSync(file, 'utf8')))
})

test('a facility that is not there is wrong use', () => {
  expect(terminal('check --facility moon')).toMatchObject({ exit: 2, out: '' })
})

test('a review that is overdue is told, but does not fail the check', () => {
  const { exit, out } = terminal('check --lang en', {}, '2030-01-01')
  expect(exit).toBe(0)
  expect(out).toContain('warning [review-overdue]')
  expect(out).toMatch(/flows\/base\/cards\.yaml:\d+:\d+ /)
})
