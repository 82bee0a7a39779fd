import { expect, test } from 'vitest'
import { appTexts } from '../../build/flow-source'
import { checkTexts } from '../../src/flow/checks/texts'
import { flatten, type Both } from '../../src/flow/text-tree'
import { sourcesUnder, type Source } from './support/sources'
import { isUsed, writtenIn } from './support/used-keys'

test('every text of the app is used, and is there in both languages', () => {
  const sources = [
    ...sourcesUnder('src', '.ts', '.svelte'),
    ...sourcesUnder('build/first-screen', '.ts')
  ].filter(({ path }) => path !== 'src/text/app-keys.ts')
  expect(defects({ ja: appTexts('ja'), en: appTexts('en') }, sources)).toEqual([])
})

const PAGE = {
  path: 'src/ui/A.svelte',
  text: '<h1>{t("a.title")}</h1>{t(`kinds.${kind}`)}'
}
const MODULE = { path: 'src/ui/a.ts', text: 'const key = "a.count"' }
const GOOD: Both = {
  ja: { a: { title: '題', count: '{{n}} 件' }, kinds: { x: '甲' } },
  en: { a: { title: 'Title', count: '{{n}} items' }, kinds: { x: 'X' } }
}

test('texts that are all used and translated have no defect', () => {
  expect(defects(GOOD, [PAGE, MODULE])).toEqual([])
})

test.for([
  ['text-unused ja kinds.x', GOOD, [{ ...PAGE, text: '{t("a.title")}' }, MODULE]],
  ['text-missing en a.title', { ...GOOD, en: without(GOOD.en, 'title') }, [PAGE, MODULE]],
  [
    'text-empty ja kinds.x',
    { ...GOOD, ja: { ...GOOD.ja, kinds: { x: ' ' } } },
    [PAGE, MODULE]
  ],
  [
    'placeholders-differ en a.count',
    { ...GOOD, en: { ...GOOD.en, a: { title: 'Title', count: '{{m}} items' } } },
    [PAGE, MODULE]
  ],
  [
    'text-untranslated en kinds.x',
    { ...GOOD, en: { ...GOOD.en, kinds: { x: '甲' } } },
    [PAGE, MODULE]
  ]
] satisfies [string, Both, Source[]][])(
  'the check finds %s',
  ([defect, texts, sources]) => {
    expect(defects(texts, sources)).toContain(defect)
  }
)

function defects(texts: Both, sources: Source[]): string[] {
  const written = writtenIn(sources)
  const keys = Object.keys({ ...flatten(texts.ja), ...flatten(texts.en) })
  const required = keys.filter(key => isUsed(key, written))
  return checkTexts(texts, { required, optional: [] }).map(
    ({ code, lang, path }) => `${code} ${lang} ${path.join('.')}`
  )
}

function without(texts: Both['en'], key: string): Both['en'] {
  const a = { ...(texts.a as Both['en']) }
  delete a[key]
  return { ...texts, a }
}
