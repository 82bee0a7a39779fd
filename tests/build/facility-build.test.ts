import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { barHtml } from '../../build/first-screen/bar'
import { screensHtml } from '../../build/first-screen/screens'
import { wordsOf } from '../../build/first-screen/words'
import { readFlow } from '../../build/flow-source'
import { readMaterials } from '../../build/materials'
import { pack } from '../../build/pack'
import { loadFlow } from '../../src/flow/load'

beforeEach(() => void (process.env.UKETOME_FACILITY = 'himawari-desk'))
afterEach(() => delete process.env.UKETOME_FACILITY)

describe('a build for one facility', () => {
  test('runs on its flow from the first screen on, and names it', () => {
    const source = readFlow()
    const loaded = loadFlow('himawari-desk')
    expect(source.flow.hash).toBe(loaded.ok && loaded.hash)
    expect(pack(source).about).toMatchObject({
      facility: { id: 'himawari-desk', name: { ja: 'ひまわり相談室' } }
    })
    const screens = screensHtml(source, wordsOf(source))
    expect(screens).toContain('value="alone" checked')
    expect(screens).not.toContain('value="guard"')
    expect(screens).toContain('ひまわり相談室')
  })

  test('says where it is and when it is open before any script', () => {
    const source = readFlow()
    const bar = barHtml(source, wordsOf(source))
    expect(bar).toContain('ひまわり相談室（北浜市港町4丁目5の6、港町会館の2階）')
    expect(bar).toContain('Weekdays 10:00 to 16:00')
    expect(bar).not.toContain('電話のそばの札')
  })

  test('lets the examiner compare with it and lay other packs over the base', () => {
    const { base, built } = readMaterials()
    expect(base.written).toMatchObject({ settings: { 'stop-times': 3 } })
    expect(built?.written).toMatchObject({ settings: { 'stop-times': 2 } })
  })

  test('is refused for a facility that has no pack, with those there are', () => {
    process.env.UKETOME_FACILITY = 'nowhere'
    expect(() => readFlow()).toThrow(/No facility "nowhere".*himawari-desk/)
  })
})
