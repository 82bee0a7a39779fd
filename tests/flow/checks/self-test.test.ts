import { expect, test } from 'vitest'
import { TEXT_FAULTS } from '../../../src/flow/checks/faults/text-faults'
import { FLOW_FAULTS, selfTest } from '../../../src/flow/checks/self-test'
import { isBroken } from '../../../src/flow/verify/prove'
import { readSources } from '../../../src/flow/load'
import { checkFor } from '../../../src/flow/checks/examine'
import { codesInSources } from '../../checks/support/codes'

const base = readSources('base')
if (!base.ok) throw new Error(JSON.stringify(base.findings))

test('every fault planted into the base flow is caught', () => {
  const trials = selfTest(base, isBroken)
  expect(trials.filter(({ caught }) => !caught)).toEqual([])
  expect(trials.length).toBeGreaterThan(FLOW_FAULTS.length + TEXT_FAULTS.length)
})

test('a safeguard that the prover does not find broken is told', () => {
  const missed = selfTest(base, () => false).filter(({ caught }) => !caught)
  expect(new Set(missed.map(({ code }) => code))).toEqual(new Set(['safeguard-broken']))
})

/** No text of a flow stands in its own files, so none there can be over length. */
const ONLY_IN_PACKS = ['too-long']

test('every code that a check can give has a fault planted for it', () => {
  const planted = [...FLOW_FAULTS, ...TEXT_FAULTS].map(({ code }) => code)
  const given = codesInSources(path => /^src\/flow\/(checks\/|shape|settings)/.test(path))
  const others = given.filter(code => !planted.includes(code))
  expect(others).toEqual(ONLY_IN_PACKS)
})

test('whatever a check over every way can find, it can be looked for alone', () => {
  const exact = /^src\/flow\/checks\/(never-|live-|reactions|ladders)/
  const codes = codesInSources(path => exact.test(path))
  expect(codes.length).toBeGreaterThan(8)
  expect(codes.filter(code => !checkFor(code))).toEqual([])
})
