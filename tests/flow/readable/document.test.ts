import { expect, test } from 'vitest'
import { documentOf, type Line } from '../../../src/flow/readable/document'
import { findIn } from '../../../src/flow/readable/find-in'
import { markdownOf } from '../../../src/flow/readable/markdown'
import { baseIn } from './base-tellers'

const PRINTING = { hash: '0123456789ab', date: '2026-11-24' }

test.each(['ja', 'en'] as const)(
  'the document has a part for everything that has a name in %s',
  lang => {
    const telling = baseIn(lang)
    const { flow } = telling.teller
    const document = documentOf(telling, PRINTING)
    const ids = (id: string) =>
      document.sections
        .find(section => section.id === id)
        ?.parts.flatMap(part => part.rows?.map(row => row.id) ?? part.id ?? [])
    const named = (list: readonly { id: string }[]) => list.map(({ id }) => id)
    expect({
      standing: ids('standing'),
      questions: ids('questions'),
      weighing: ids('weighing'),
      companionRows: ids('companion-rows'),
      responses: ids('responses'),
      companions: ids('companions'),
      safeguards: ids('safeguards'),
      contacts: ids('contacts')
    }).toEqual({
      standing: named(flow.standing),
      questions: named(flow.questions),
      weighing: named(flow.weighing),
      companionRows: named(flow.companionRows),
      responses: named(flow.responses),
      companions: named(flow.companions),
      safeguards: named(flow.safeguards),
      contacts: named(flow.contacts)
    })
  }
)

test('every row of the weighing leads to a part that is there', () => {
  const { sections } = documentOf(baseIn('en'), PRINTING)
  const parts = new Set(
    sections.flatMap(({ id, parts }) => parts.map(part => `${id} ${part.id ?? ''}`))
  )
  const led = sections
    .flatMap(({ parts }) => parts)
    .flatMap(({ rows = [] }) => rows.flatMap(({ to }) => (to ? [to] : [])))
  expect(led.length).toBeGreaterThan(0)
  expect(led.filter(({ section, part }) => !parts.has(`${section} ${part}`))).toEqual([])
})

test('a number whose source nobody has opened reads as not yet checked, and has no date', () => {
  const { sections } = documentOf(baseIn('en'), PRINTING)
  const contacts = sections.find(({ id }) => id === 'contacts')?.parts ?? []
  const sourceOf = (contact: string) =>
    contacts.find(({ id }) => id === contact)?.lines?.find(line => line.isSource)?.text
  expect(sourceOf('houterasu')).toContain('not yet checked')
  expect(sourceOf('houterasu')).not.toContain('checked on')
  expect(sourceOf('yorisoi')).toContain('checked on')
})

test('words that are said to people stand there in the other language too', () => {
  const { sections } = documentOf(baseIn('ja'), PRINTING)
  const said = sections
    .flatMap(({ parts }) => parts.flatMap(({ lines = [] }) => lines.flatMap(within)))
    .filter(({ text }) => text.startsWith('言う：'))
  expect(said.length).toBeGreaterThan(0)
  expect(said.filter(({ other }) => !other)).toEqual([])
})

test('no line of the document is lost on the way to Markdown', () => {
  const telling = baseIn('en')
  const document = documentOf(telling, PRINTING)
  const markdown = markdownOf(document, telling.teller).replace(/\n\s*/g, '\n')
  const lines = document.sections
    .flatMap(({ parts }) => parts.flatMap(({ lines = [] }) => lines.flatMap(within)))
    .map(({ text }) => text.trim().replace(/\s*\n\s*/g, '\n'))
  expect(lines.filter(line => !markdown.includes(line))).toEqual([])
})

test('a search finds every place that has all its words, whatever their width and case', () => {
  const document = documentOf(baseIn('en'), PRINTING)
  const places = (search: string) => findIn(document, search).map(({ id }) => id)
  expect(places('weapon')).toContain('questions')
  expect(places('ＷＥＡＰＯＮ')).toEqual(places('weapon'))
  const both = findIn(document, 'weapon  confused').flatMap(({ parts }) =>
    parts.flatMap<object>(part => part.rows ?? [part]).map(one => JSON.stringify(one))
  )
  expect(both.length).toBeGreaterThan(0)
  expect(both.filter(text => !/weapon/i.test(text) || !/confused/i.test(text))).toEqual(
    []
  )
})

test('a search finds rows one by one, and nothing where there is nothing', () => {
  const document = documentOf(baseIn('ja'), PRINTING)
  const [weighing] = findIn(document, 'confused-and-lashing-out').filter(
    ({ id }) => id === 'weighing'
  )
  expect(weighing?.parts.flatMap(({ rows = [] }) => rows).map(({ id }) => id)).toEqual([
    'confused-and-lashing-out'
  ])
  expect(findIn(document, 'ペンギン')).toEqual([])
  expect(findIn(document, '  ')).toEqual([])
})

function within(line: Line): Line[] {
  return [line, ...(line.beneath ?? []).flatMap(within)]
}
