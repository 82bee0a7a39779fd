import { describe, expect, test } from 'vitest'
import { refusalIn } from '../../../src/flow/checks/help-not-refused'
import { edit, findingsOf, placeIn, type FileName } from './kite-stall'

test.each<[code: string, file: FileName, before: string, after: string, at: string]>([
  ['text-missing', 'en.yaml', '    text: How is the sky?\n', '', 'weather:\n'],
  ['text-missing', 'ja.yaml', '    text: 空はどうですか\n', '', 'weather:\n'],
  ['text-empty', 'en.yaml', 'text: How is the sky?', "text: ''", "text: ''"],
  ['text-unused', 'ja.yaml', '      gusts: 風', '      gasts: 風', 'gasts'],
  [
    'text-untranslated',
    'en.yaml',
    'text: How is the sky?',
    'text: 空はどうですか',
    'text: 空'
  ],
  ['placeholders-differ', 'en.yaml', '{{n}} times', '{{m}} times', "note: 'Up"],
  [
    'text-too-long',
    'ja.yaml',
    '空はどうですか',
    '空は、いま、どんなようすで、雲や、風や、雷は見えますか',
    'text: 空は、いま'
  ],
  [
    'text-too-long',
    'en.yaml',
    'storm: Lightning',
    `storm: Lightning, or ${'more '.repeat(10)}of it`,
    'storm: Lightning, or'
  ],
  ['word-not-calm', 'en.yaml', 'gusts: Wind', 'gusts: Aggressive wind', 'gusts: Agg'],
  ['word-not-calm', 'ja.yaml', 'gusts: 風', 'gusts: 悪質な風', 'gusts: 悪'],
  [
    'text-against-calling',
    'ja.yaml',
    '空はどうですか',
    '１１０番へは電話しないでください',
    'text: １１０'
  ],
  [
    'text-against-calling',
    'en.yaml',
    'How is the sky?',
    'Please do not call 110 yet?',
    'text: Please'
  ],
  ['emergency-number-in-name', 'en.yaml', 'The owl', 'Police (110)', 'name: Police'],
  [
    'says-a-name',
    'ja.yaml',
    'だいじょうぶですよ',
    '山田さん、だいじょうぶですよ',
    'text: 山田'
  ],
  [
    'says-a-name',
    'en.yaml',
    'It will be all right.',
    'It will be all right says Mr. Brown',
    'text: It will'
  ],
  [
    'says-a-judgement',
    'ja.yaml',
    'say: 糸を巻いて',
    'say: しつこいので、糸を巻いて',
    'say: しつこい'
  ],
  [
    'says-a-judgement',
    'en.yaml',
    'text: There are no nuts. }\ncontacts',
    'text: Do not be rude. }\ncontacts',
    'text: Do not be rude'
  ]
])('%s is found in %s', (code, file, ...passages) => {
  const [before, after, at] = passages
  const text = edit(file, before, after)
  const found = findingsOf({ [file]: text }).filter(one => one.code === code)
  const { line, column } = placeIn(text, at)
  expect(found).toContainEqual(expect.objectContaining({ file, line, column }))
})

test('English is stale when its Japanese changed, and says so where the English is', () => {
  const text = edit('ja.yaml', '空はどうですか', '空は、どうですか')
  const place = placeIn(edit('en.yaml', '', ''), 'text: How is the sky?')
  expect(findingsOf({ 'ja.yaml': text })).toEqual([
    expect.objectContaining({ code: 'text-stale', file: 'en.yaml', ...place })
  ])
})

test('a new text is to be compared with the Japanese once', () => {
  const found = findingsOf({
    'ja.yaml': edit('ja.yaml', '{ name: ふくろう }', '{ name: ふくろう, note: 夜だけ }'),
    'en.yaml': edit('en.yaml', '{ name: The owl }', '{ name: The owl, note: At night }')
  })
  expect(found.map(({ code, args }) => [code, args['key']])).toEqual([
    ['text-unmarked', 'contacts.owl.note']
  ])
})

test('English may be bettered without looking at the Japanese again', () => {
  const better = edit('en.yaml', 'How is the sky?', 'What is the sky like?')
  expect(findingsOf({ 'en.yaml': better })).toEqual([])
})

test('why may say what the screen may not', () => {
  const text = edit('en.yaml', 'tugging: They tug hard.', 'tugging: That is abuse.')
  expect(findingsOf({ 'en.yaml': text })).toEqual([])
})

const REFUSALS = {
  ja: [
    '110番はしないでください',
    '１１０番へは電話しないでください',
    '110番はしないで、携帯を手に持ちます。',
    '110 番への通報はしないでください。',
    '110番への通報は不要です',
    '110番の必要はありません',
    '110番してはいけません',
    '110番は控えてください',
    '110番は絶対にしないでください',
    '110番（警察）には電話しないでください',
    '一一〇番はしません。',
    '119番は呼ばなくてよい',
    '110番は禁止です'
  ],
  en: [
    'Please do not call 110 yet?',
    'You must not call 110',
    "You shouldn't dial 110",
    'Staff are not to call 110',
    'Refrain from calling 110',
    '110 must not be called',
    'Do not, under any circumstances, call 110',
    'Do not call the emergency services 119',
    'No need to call 119'
  ]
} as const

const ALLOWED = {
  ja: [
    '110番は、してかまいません',
    '動かさず、119番します',
    '110番か、急がないときは#9110へ電話します',
    '110番するか迷わないでください',
    'すぐに110番しなくてはなりません',
    '119番しないといけません',
    '110番しない場合は、警備員を呼びます',
    '110番しないままにしません',
    '119番は不要と自分で判断しないでください',
    '110番は必要ないと決めつけないでください',
    '110番しませんか',
    '内線110は不要です。',
    '110号室は禁止です'
  ],
  en: [
    'Never mind the noise. Call 110',
    'Do not hesitate to call 110.',
    "Don't forget to call 119",
    'Do not move the person and call 119',
    'Never go in alone, call 110',
    "Don't wait, call 110",
    'If they do not stop, call 110',
    "If you don't get through on 119, call 110",
    'Instead of waiting, call 110',
    'This phone cannot call 110',
    'Do not hang up, they may call 1100',
    'Do not use the phone in room 110',
    'Do not call extension 119'
  ]
} as const

describe.each(['ja', 'en'] as const)('To call for help, in %s,', lang => {
  test.each(REFUSALS[lang])('is refused by: %s', text => {
    expect(refusalIn(text, lang)).toBeTruthy()
  })

  test.each(ALLOWED[lang])('may be spoken of: %s', text => {
    expect(refusalIn(text, lang)).toBeUndefined()
  })
})

test.each(['みんなの人権110番', 'こども110番の家', '警備室（内線110）', 'Room 110'])(
  'a contact may be called %s',
  name => {
    const found = findingsOf({ 'en.yaml': edit('en.yaml', 'The owl', name) })
    expect(found.map(({ code }) => code)).not.toContain('emergency-number-in-name')
  }
)
