import { expect, test } from 'vitest'
import { edit, findingsOf, placeIn } from './kite-stall'

test('the kite stall has no defect', () => {
  expect(findingsOf()).toEqual([])
})

/** `at`: where the finding points in the edited text. */
test.each<[code: string, before: string, after: string, at: string]>([
  [
    'dangling-reference',
    'storm, response: shelter',
    'storm, response: shelf',
    'response: shelf'
  ],
  [
    'fact-never-set',
    '{ scale: means, atLeast: abusive }\n        - tugged-on',
    '{ scale: means, atLeast: abusive }\n        - tugged',
    'tugged\n'
  ],
  [
    'table-has-gap',
    '{ id: fine-day, response',
    '{ id: fine-day, when: gusts, response',
    '{ id: fine-day'
  ],
  ['row-hides-others', 'id: stormy, when: storm, ', 'id: stormy, ', '{ id: stormy'],
  [
    'row-shadowed',
    '  - id: pleaded-enough',
    '  - { id: again, when: { all: [storm, gusts] }, response: fly, source: [S] }\n  - id: pleaded-enough',
    '{ id: again'
  ],
  [
    'row-shadowed',
    '    - { id: nuts-are-not',
    '    - { id: again, when: wants-kite, level: none, source: [S] }\n    - { id: nuts-are-not',
    '{ id: again'
  ],
  [
    'row-shadowed',
    '  - { id: alone-in-gusts',
    '  - { id: again, when: { all: [bumped-head, two] }, companion: plaster, source: [S] }\n  - { id: alone-in-gusts',
    '{ id: again'
  ],
  [
    'row-never-holds',
    '  - id: pleaded-enough',
    '  - { id: both, when: { all: [wants-kite, wants-nuts] }, response: fly, source: [S] }\n  - id: pleaded-enough',
    '{ id: both'
  ],
  ['response-never-reached', 'response: shrug\n', 'response: fly\n', 'id: shrug'],
  [
    'companion-never-reached',
    'companions:\n',
    'companions:\n  - { id: scarf, place: after, steps: [{ id: knit, kind: do }], source: [S] }\n',
    'id: scarf'
  ],
  [
    'question-never-asked',
    '\ndangerSheet:',
    '  - { id: tail, kind: one, phase: kite, options: [{ id: long }, { id: short }], source: [S] }\n\ndangerSheet:',
    'id: tail'
  ],
  ['option-changes-nothing', 'clouds, forRecord: true', 'clouds', '{ id: clouds'],
  [
    'option-changes-nothing',
    '- { id: mild-gusts }',
    '- { id: mild-gusts }\n      - { id: soft-gusts }',
    '{ id: soft-gusts'
  ],
  ['option-changes-nothing', '{ all: [one, gusts] }', 'gusts', 'id: helpers'],
  [
    'option-not-only-for-record',
    '{ id: storm }',
    '{ id: storm, forRecord: true }',
    '{ id: storm,'
  ],
  [
    'too-many-choices',
    '- { id: gusts }\n',
    `- { id: gusts }\n${[1, 2, 3, 4].map(n => `      - { id: sort-${n}, forRecord: true }\n`).join('')}`,
    'options:\n      - { id: storm'
  ],
  [
    'safeguard-never-applies',
    'requires: { when: storm, actions',
    'requires: { when: { all: [storm, { not: storm }] }, actions',
    'id: storm-means-shelter'
  ],
  ['reaction-without-answer', 'goes-on: { to: ring }', 'goes-on: {}', 'goes-on: {}'],
  [
    'reaction-without-answer',
    'goes-on: { to: ring }',
    'goes-on: { sets: [tugged-on] }',
    'goes-on: { sets: [tugged-on] }'
  ],
  [
    'response-without-end',
    'leaves: { to: aftercare }',
    'leaves: { to: run }',
    'reactions:'
  ],
  [
    'ladder-without-end',
    '        - tugged-on\n',
    '        - gusts\n        - mild-gusts\n',
    '{ id: please'
  ],
  ['step-incomplete', 'kind: call, contact: police-110', 'kind: call', '{ id: ring'],
  ['step-incomplete', 'kind: show, card: no-nuts', 'kind: show', '{ id: sign'],
  ['step-incomplete', 'kind: warn, rung: plea', 'kind: warn', '{ id: please'],
  ['contact-without-number', 'local: true', 'local: false', 'id: owl'],
  ['emergency-number-changed', "tel: '110'", "tel: '119'", "tel: '119'"],
  ['danger-sheet-without-call', ", call: '119'", '', 'dangerSheet:'],
  [
    'source-missing',
    'when: storm, response: shelter, source: [S]',
    'when: storm, response: shelter',
    '{ id: stormy'
  ],
  ['review-overdue', 'reviewBy: 2027-05-31', 'reviewBy: 2026-11-23', 'reviewBy:'],
  ['number-not-quoted', "tel: '110'", 'tel: 110', 'tel: 110'],
  ['malformed-number', "tel: '110'", "tel: '110 (police)'", 'tel:'],
  [
    'malformed-address',
    'url: https://example.org/weather',
    'url: http://example.org/',
    'url: http:'
  ],
  ['malformed-date', 'checkedOn: 2026-11-01', 'checkedOn: 1 Nov 2026', 'checkedOn'],
  ['value-missing', "tel: '110'", 'tel: #9110', 'tel: #'],
  ['full-width-sign', 'pleas: 2,', 'pleas: ２,', 'pleas: ２'],
  ['full-width-sign', 'phases: [sky, kite]', 'phases： [sky, kite]', 'phases：'],
  ['tab-used', '    tel:', '\ttel:', '\ttel:']
])('%s is found: %j written as %j', (code, before, after, at) => {
  const text = edit('flow.yaml', before, after)
  const found = findingsOf({ 'flow.yaml': text }).filter(one => one.code === code)
  const { line, column } = placeIn(text, at)
  expect(found).toContainEqual(
    expect.objectContaining({ file: 'flow.yaml', line, column })
  )
})

test('a review is overdue only after its day', () => {
  expect(findingsOf({}, '2027-05-31')).toEqual([])
  expect(findingsOf({}, '2027-06-01').map(({ code }) => code)).toEqual(['review-overdue'])
})

test('a locked row may lie idle, as a net for what a facility adds', () => {
  const row = '{ id: net, when: storm, response: shelter, source: [S], locked: true }'
  const text = edit('flow.yaml', '  - id: too-windy', `  - ${row}\n  - id: too-windy`)
  expect(findingsOf({ 'flow.yaml': text }).map(({ code }) => code)).toEqual([
    'text-missing',
    'text-missing'
  ])
})
