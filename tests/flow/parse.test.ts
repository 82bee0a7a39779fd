import { describe, expect, test } from 'vitest'
import { parse } from '../../src/flow/parse'
import { readYaml } from '../../src/flow/yaml'
import { teaHouseData, teaHouseText } from './tea-house'

type Holder = { [key: string]: unknown }

/** Puts a value at a path of the tea house; undefined removes what is there. */
function broken(path: string, value: unknown) {
  const data = teaHouseData()
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const holder = keys.reduce((part, key) => part[key] as Holder, data as Holder)
  if (value === undefined) Reflect.deleteProperty(holder, last)
  else holder[last] = value
  const parsed = parse(data)
  return parsed.ok ? [] : parsed.findings
}

describe('A flow', () => {
  test('is parsed with settings put in as numbers', () => {
    const parsed = parse(teaHouseData())
    expect(parsed.ok && parsed.flow.ladder).toEqual([
      { id: 'hush', times: 2, preload: [] }
    ])
    expect(parsed.ok && parsed.flow.timeLimit).toEqual({
      minutes: 15,
      sets: ['candle-out']
    })
    expect(parsed.ok && parsed.flow.weighing[1]?.when).toEqual({
      all: [
        { scale: 'means', atLeast: 'abusive' },
        { count: ['said.hush.1', 'said.hush.2', 'puffed-again'], atLeast: 2 }
      ]
    })
  })

  test.each<[code: string, path: string, value: unknown, at?: string]>([
    ['key-missing', 'weighing', undefined, ''],
    ['key-missing', 'weighing.0.response', undefined, 'weighing.0'],
    ['unknown-key', 'weighing.0.respond', 'duck'],
    [
      'unknown-key',
      'weighing.0.when',
      { scale: 'means', atleast: 'violent' },
      'weighing.0.when.atleast'
    ],
    ['wrong-value', 'questions.0.kind', 'many'],
    [
      'wrong-value',
      'weighing.0.when',
      { scale: 'size', atLeast: 'violent' },
      'weighing.0.when.scale'
    ],
    ['wrong-value', 'responses.0.reactions.calmed', []],
    ['malformed-id', 'questions.0.id', 'Smoke!'],
    ['too-few', 'questions.0.options', []],
    ['id-twice', 'weighing.1.id', 'burning', 'weighing.1'],
    ['id-taken', 'questions.0.options.2.id', 'none'],
    ['id-taken', 'questions.4.id', 'weather'],
    ['dangling-reference', 'standing.0.preset', 'snowy'],
    ['dangling-reference', 'questions.0.phase', 'ash'],
    ['dangling-reference', 'questions.0.worseAdds.0', 'sneezes'],
    ['dangling-reference', 'weighing.0.response', 'dive'],
    ['dangling-reference', 'companionRows.0.companion', 'blanket'],
    ['dangling-reference', 'safeguards.2.before.companion', 'blanket'],
    ['dangling-reference', 'responses.2.steps.0.rung', 'shush'],
    ['dangling-reference', 'responses.0.steps.0.contact', 'aunt'],
    ['dangling-reference', 'responses.0.steps.0.card', 'menu'],
    ['dangling-reference', 'responses.0.reactions.calmed.to', 'nap'],
    ['dangling-reference', 'questions.0.source', ['scroll'], 'questions.0.source.0'],
    ['unknown-setting', 'ladder.0.times', 'often'],
    ['unknown-setting', 'timeLimit.minutes', 'wick'],
    ['fact-never-set', 'weighing.0.when', 'sneezes'],
    ['fact-never-set', 'lifeDanger.0', 'sneezes'],
    [
      'fact-set-twice',
      'dangerSheet.0.sets',
      ['breathes-fire', 'big-puffs'],
      'questions.1.options.1'
    ],
    [
      'fact-reserved',
      'questions.4.options.0.sets',
      ['unsure.wish'],
      'questions.4.options.0'
    ],
    ['ask-when-looks-ahead', 'questions.1.askWhen', 'wants-tea'],
    [
      'ask-when-uses-scale',
      'questions.1.askWhen',
      { scale: 'means', atLeast: 'abusive' }
    ],
    ['danger-asked-at-times', 'questions.0.askWhen', 'stormy'],
    ['table-has-gap', 'weighing.4.when', 'puffs', 'weighing.4'],
    ['row-hides-others', 'scales.means.0.when', undefined, 'scales.means.0'],
    ['table-empty', 'scales.harm', []],
    ['wrong-level', 'scales.means.0.level', 'harmed'],
    ['wrong-level', 'weighing.0.when.atLeast', 'harmed'],
    ['scale-looks-ahead', 'scales.means.0.when', { scale: 'harm', atLeast: 'harmed' }]
  ])('with %s at %s is refused there', (code, path, value, at = path) => {
    const found = broken(path, value).map(finding => [
      finding.code,
      finding.path.join('.')
    ])
    expect(found).toContainEqual([code, at])
  })

  test('with several unknown keys names each, with what was meant', () => {
    const found = broken('responses.0', {
      id: 'pour',
      actionNow: [],
      stepz: [],
      zebra: 1
    })
    expect(
      found.filter(({ code }) => code === 'unknown-key').map(({ args }) => args)
    ).toEqual([
      { key: 'actionNow', like: 'actionsNow' },
      { key: 'stepz', like: 'steps' },
      { key: 'zebra' }
    ])
  })
})

describe('A text', () => {
  const refusal = (text: string) => {
    const read = readYaml(text)
    return read.ok ? undefined : read.findings[0]
  }

  test('knows the line and column of every part', () => {
    const read = readYaml(teaHouseText)
    expect(read.ok && read.placeOf(['settings', 'candle'])).toEqual({
      line: 6,
      column: 22
    })
  })

  test.each([
    ['key-twice', 'a: 1\nb: 2\na: 3', 3],
    ['alias-used', 'a: &x 1\nb: *x', 2],
    ['merge-key-used', 'a: {}\n<<: {}', 2],
    ['key-not-text', 'a: 1\n12: b', 2],
    ['key-not-text', 'a: 1\n? [b]\n: c', 2],
    ['key-dangerous', 'a: 1\n__proto__: {}', 2],
    ['not-yaml', 'a: [1\nb', 2]
  ])('with %s is refused with its line', (code, text, line) => {
    const { code: found, line: at } = refusal(text) ?? {}
    expect({ found, at }).toEqual({ found: code, at: line })
  })

  test('with one slip is told of it once, not of all that follows', () => {
    const read = readYaml(teaHouseText.replace('[breathes-fire]', '[breathes-fire'))
    expect(read.ok ? [] : read.findings).toHaveLength(1)
  })

  test('over 256 KiB is refused', () => {
    expect(refusal(`a: ${'x'.repeat(256 * 1024)}`)?.code).toBe('file-too-large')
  })
})
