import { expect, test } from 'vitest'
import { json, terminal } from './terminal'

type Asked = {
  id: string
  kind: string
  text: string
  options: { id: string; text: string }[]
  askWhen: unknown
}

const asked = (lang: string) => json<Asked[]>(`questionnaire --lang ${lang}`)

test('standing facts come first, then the questions in order', () => {
  const kinds = asked('ja').map(({ kind }) => kind)
  expect(kinds.lastIndexOf('standing')).toBe(kinds.indexOf('several') - 1)
  expect(asked('ja').find(({ id }) => id === 'danger')).toMatchObject({
    kind: 'several',
    askWhen: null
  })
})

test('every question can be answered not sure, and none where several can be chosen', () => {
  for (const { kind, options } of asked('en').filter(
    question => question.kind !== 'standing'
  )) {
    const ids = options.map(({ id }) => id)
    expect(ids.at(-1)).toBe('not-sure')
    expect(ids.includes('none')).toBe(kind === 'several')
  }
})

test.each(['ja', 'en'])('everything has its words in %s', lang => {
  const bare = asked(lang).filter(
    ({ id, text, options }) =>
      text === 'text' || text === id || options.some(option => option.text === option.id)
  )
  expect(bare).toEqual([])
})

test('the machine is exported as plain JSON', () => {
  const { exit, out } = terminal('export --to xstate')
  expect(exit).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ id: 'incident', initial: 'assessing' })
})
