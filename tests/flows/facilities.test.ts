import { describe, expect, test } from 'vitest'
import type { CheckResult } from '../../src/cli/check'
import { facilityIds } from '../../src/flow/load'
import { decide } from '../../src/flow/decide'
import { givenFrom, know } from '../../src/flow/sheet'
import { json, terminal } from '../cli/terminal'
import { baseFiles, FACILITIES, overlaid, packText } from '../flow/pack/packs'

const base = baseFiles()

test('the examples are the facilities that have a pack', () => {
  expect(facilityIds()).toEqual([...FACILITIES].sort())
})

describe.each(FACILITIES)('%s', id => {
  const facility = overlaid(base, packText(id))

  test('is complete in both languages', () => {
    expect(facility.open).toEqual([])
  })

  test('holds every safeguard on every way, those of the base and its own', () => {
    const { safeguards, findings } = facility.proof
    expect(findings).toEqual([])
    expect(safeguards.filter(({ holds }) => !holds)).toEqual([])
    expect(safeguards.length).toBeGreaterThanOrEqual(
      (base.written as { safeguards: unknown[] }).safeguards.length
    )
    const { combinations, states, ways } = facility.proof
    console.info({ id, combinations, states, ways })
  })

  test('has a scenario of its own', () => {
    expect(facility.scenarios.length).toBeGreaterThan(0)
  })

  test('rings nobody: its own numbers begin with 000', () => {
    const known = new Set(base.written.contacts.map(({ tel }) => tel))
    const own = facility.written.contacts
      .map(({ tel }) => tel)
      .filter(tel => tel !== undefined && !known.has(tel))
    expect(own.length).toBeGreaterThan(0)
    expect(own.filter(tel => !tel?.startsWith('000-'))).toEqual([])
  })

  test('passes flow check without a warning', () => {
    const { ok, findings } = json<CheckResult>(`check --facility ${id}`)
    expect({ ok, findings }).toEqual({ ok: true, findings: [] })
  })
})

test('the commands know a facility', () => {
  const questions = json<{ id: string }[]>('questionnaire --facility midoridai-center')
  expect(questions.map(one => one.id)).toContain('which-use')
  const sheet = { conduct: ['loud-or-looming'], loudness: ['looms-or-bangs'] }
  const { companions } = json<{ companions: { id: string }[] | string[] }>(
    'run --facility kawabe-library --rest not-sure --answers -',
    sheet
  )
  expect(JSON.stringify(companions)).toContain('guard-stands-by')
  expect(terminal('export --facility himawari-desk --to xstate').exit).toBe(0)
  expect(terminal('check --facility himawari-desk --write-marks').exit).toBe(2)
  expect(terminal('check --facility moon --lang en').err).toContain(
    'base, himawari-desk, kawabe-library, midoridai-center'
  )
})

test('the desk of one person begins alone and on the phone', () => {
  const { flow } = overlaid(base, packText('himawari-desk'))
  const { facts } = know(flow, givenFrom(flow, {}))
  expect([...facts]).toEqual(expect.arrayContaining(['alone', 'phone']))
  const called = decide(flow, know(flow, givenFrom(flow, { danger: ['weapon'] })))
  expect(called.actionsNow).toEqual(
    expect.arrayContaining(['call_police', 'leave_safely'])
  )
})

test('nobody at the center considers a ban', () => {
  const { flow } = overlaid(base, packText('midoridai-center'))
  const actions = [...flow.responses, ...flow.companions].flatMap(part => [
    ...part.actionsNow,
    ...part.actionsIf
  ])
  expect(actions).not.toContain('ban_or_restrict')
})
