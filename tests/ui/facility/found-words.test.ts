import { afterEach, expect, test } from 'vitest'
import { finding } from '../../../src/flow/finding'
import type { Path } from '../../../src/flow/shape'
import { foundWords } from '../../../src/ui/facility/form/found-words'
import { BASE, opened } from '../../customise/form-base'
import { HEAD } from '../../flow/pack/packs'
import { openApp, type Page } from '../support/pond'

let page: Page
afterEach(() => page.close())

const SAID = { ja: '「second-person」のことでしょうか。', en: 'Perhaps "second-person".' }

function wordsFor(written: string, path: Path, id: string) {
  page = openApp()
  const found = { ...finding('target-gone', path, { id, kind: '連絡先' }), said: SAID }
  return foundWords(found, { pack: opened(HEAD + written), base: BASE }, 'ja')
}

test('a name that only the file has is not looked for in the form: whoever mends the file is told what it says', () => {
  const written = `contacts:
  - set: second-persn
    tel: '03-1234-5678'
`
  const { said, section, author } = wordsFor(
    written,
    ['contacts', 0, 'set'],
    'second-persn'
  )
  expect(said).toMatch(/「second-persn」.*ファイルを直し/)
  expect(section).toBeUndefined()
  expect(author).toBe(SAID.ja)
})

test('a setting that no base has is told in the same way', () => {
  const written = `settings:
  stop-time: { is: 2 }
`
  const { said } = wordsFor(written, ['settings', 'stop-time'], 'stop-time')
  expect(said).toMatch(/「stop-time」/)
})
