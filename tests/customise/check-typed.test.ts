import { expect, test } from 'vitest'
import {
  checkAddress,
  checkHours,
  checkSetting,
  checkText
} from '../../src/customise/check-typed'

test.for([
  '03-1234-5678',
  '0312345678',
  '090-1234-5678',
  '101',
  '+81312345678',
  '#7119',
  '000-0000-2101'
])('%s is taken as a number', typed => {
  expect(checkAddress('tel', typed)).toBeUndefined()
})

test.for([
  ['０３－１２３４－５６７８', '03-1234-5678'],
  ['０３ー１２３４ー５６７８', '03-1234-5678'],
  ['(03) 1234 5678', '03-1234-5678'],
  ['03‐1234‐5678', '03-1234-5678'],
  [' 090.1234.5678 ', '090-1234-5678']
])('%s is offered as %s', ([typed, mend]) => {
  const trouble = { code: 'tel-wide', weight: 'wrong', mend }
  expect(checkAddress('tel', typed!)).toEqual(trouble)
  expect(checkAddress('tel', mend!)).toBeUndefined()
})

test.for([
  ['110', 'tel-emergency'],
  ['１１９', 'tel-emergency'],
  ['＃９１１０', 'tel-emergency'],
  ['内線12', 'tel-signs'],
  ['12', 'tel-short'],
  ['0312-3456-7890-1234-5678', 'tel-long']
])('%s is refused: %s', ([typed, code]) => {
  expect(checkAddress('tel', typed!)).toEqual({ code, weight: 'wrong' })
})

test.for(['03-1234-567', '090-1234-56789'])('%s is looked at twice', typed => {
  const doubt = { code: 'tel-digits', weight: 'doubtful' }
  expect(checkAddress('tel', typed)).toEqual(doubt)
})

test.for([
  ['http://city.example.jp', 'https://city.example.jp'],
  ['city.example.jp/soudan', 'https://city.example.jp/soudan'],
  ['ｈｔｔｐｓ：／／city.example.jp', 'https://city.example.jp']
])('the page %s is offered as %s', ([typed, mend]) => {
  const trouble = { code: 'page-not-safe', weight: 'wrong', mend }
  expect(checkAddress('url', typed!)).toEqual(trouble)
  expect(checkAddress('url', mend!)).toBeUndefined()
})

test.for(['javascript:alert(1)', '市役所のページ', 'https://'])(
  'the page %s is refused',
  typed => {
    expect(checkAddress('url', typed)).toEqual({
      code: 'page-not-address',
      weight: 'wrong'
    })
  }
)

test('a mail address in wide letters is offered in narrow ones', () => {
  expect(checkAddress('mail', 'ａ＠example.jp')).toEqual({
    code: 'mail-not-address',
    weight: 'wrong',
    mend: 'a@example.jp'
  })
  expect(checkAddress('mail', 'a@example.jp')).toBeUndefined()
  expect(checkAddress('mail', 'someone')?.mend).toBeUndefined()
})

test('an empty field is not wrong', () => {
  for (const kind of ['tel', 'url', 'mail'] as const) {
    expect(checkAddress(kind, '')).toBeUndefined()
  }
  expect(checkText({}, { most: 10 })).toEqual([])
})

test('a text in one language is open, and wrong where it is read in danger', () => {
  const half = { ja: '駅の前' }
  expect(checkText(half, { most: 10 })).toEqual([
    { code: 'text-one-language', weight: 'doubtful' }
  ])
  expect(checkText(half, { most: 10, emergency: true })).toEqual([
    { code: 'text-one-language', weight: 'wrong' }
  ])
  expect(checkText({ ...half, same: true }, { most: 10, emergency: true })).toEqual([])
})

test('what is too long to read at a glance is told with how long it is', () => {
  expect(checkText({ ja: 'あ'.repeat(12), en: 'a'.repeat(20) }, { most: 10 })).toEqual([
    { code: 'text-long', weight: 'doubtful', args: { width: 12, most: 10 } }
  ])
})

test('what no pack may hold is wrong', () => {
  expect(checkText({ ja: 'あ'.repeat(2001), en: 'a' }, { most: 10 })).toEqual([
    { code: 'text-too-long', weight: 'wrong', args: { most: 2000 } }
  ])
})

test('a count must be whole and within its limits', () => {
  expect(checkSetting('stop-times', 3)).toBeUndefined()
  expect(checkSetting('stop-times', '三回')).toEqual({
    code: 'count-not-whole',
    weight: 'wrong'
  })
  expect(checkSetting('stop-times', 0)).toEqual({
    code: 'count-out-of-range',
    weight: 'wrong',
    args: { least: 1, most: 10 }
  })
})

test('opening hours need a day and an end after their beginning', () => {
  const hours = { days: ['mon'], from: '09:00', to: '17:00' }
  expect(checkHours(hours)).toBeUndefined()
  expect(checkHours({ ...hours, days: [] })?.code).toBe('hours-no-days')
  expect(checkHours({ ...hours, to: '09:00' })?.code).toBe('hours-backwards')
  expect(checkHours({ ...hours, to: '' })?.code).toBe('hours-backwards')
})
