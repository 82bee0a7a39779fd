import { expect, test } from 'vitest'
import type { RunResult } from '../../src/cli/run'
import { json, terminal } from './terminal'

const run = (answers: unknown, flags = '') =>
  json<RunResult>(`run --answers sheet.json ${flags}`, answers)

test('danger is answered by one question', () => {
  const result = run({ danger: ['weapon'] })
  expect(result).toMatchObject({ firmness: 3, asked: ['danger'], unused: [], taps: 3 })
  expect(result.actions_now).toEqual(
    expect.arrayContaining(['leave_safely', 'call_police'])
  )
  expect(result.why).toContainEqual(expect.objectContaining({ facts: ['weapon'] }))
})

test('what is told now and what is told later make up the actions', () => {
  const { actions, actions_now, actions_if } = run({}, '--rest not-sure')
  expect(actions).toEqual([...actions_now, ...actions_if])
  expect(new Set(actions).size).toBe(actions.length)
})

test('the rest taken as not sure is the same as answering it so', () => {
  const rest = run({ danger: ['none'] }, '--rest not-sure')
  const filled = Object.fromEntries(rest.asked.map(id => [id, ['not-sure']]))
  expect(run({ ...filled, danger: ['none'] })).toEqual(rest)
})

test('the order of the sheet changes nothing', () => {
  const sheet = { danger: ['none'], conduct: ['none'], demand: ['asks-service'] }
  const turned = Object.fromEntries(Object.entries(sheet).reverse())
  expect(run(turned, '--rest not-sure')).toEqual(run(sheet, '--rest not-sure'))
})

test('answers that cannot matter are listed as unused', () => {
  const { asked, unused } = run({ danger: ['weapon'], loudness: ['keeps-shouting'] })
  expect({ asked, unused }).toEqual({ asked: ['danger'], unused: ['loudness'] })
})

test('a scale that nothing was asked for says so', () => {
  expect(run({ danger: ['weapon'] }).scales).toMatchObject({
    legitimacy: { low: 'none', high: 'legitimate', asked: false },
    means: { low: 'violent', high: 'violent', asked: true }
  })
})

test('reactions are followed one after the other', () => {
  const { then } = run({ danger: ['none'] }, '--rest not-sure --then goes-on,leaves')
  expect(then?.map(({ reaction, step }) => [reaction, step])).toEqual([
    ['goes-on', expect.any(String)],
    ['leaves', 'aftercare']
  ])
})

test('the words are in the language asked for', () => {
  const first = (lang: string) =>
    run({ danger: ['weapon'] }, `--lang ${lang}`).steps[0]?.text ?? ''
  expect(first('ja')).toMatch(/[ぁ-ん]/)
  expect(first('en')).toMatch(/^[ -~]/)
})

test('without --json the advice is there to be read', () => {
  const { exit, out } = terminal('run --answers - --lang en', { danger: ['weapon'] })
  expect(exit).toBe(0)
  expect(out).toMatch(/^[A-Z].*\[[a-z-]+\]\n/)
})
