import { beforeEach, expect, test } from 'vitest'
import { addFlowTexts, setLanguage, startTexts } from '../../src/text/i18n'
import { flowText, hasFlowText, language, t, tIn } from '../../src/text/t'

const pond = {
  ja: {
    questions: { bird: { text: 'どの鳥ですか' } },
    facts: { 'said.shoo.1': '一度言った' }
  },
  en: {
    questions: { bird: { text: 'Which bird?' } },
    facts: { 'said.shoo.1': 'Said once' }
  }
}

beforeEach(() => {
  const app = { home: { start: 'はじめる', edition: '版 {{edition}}' } }
  startTexts(
    { ja: app, en: { home: { start: 'Start', edition: 'Edition {{edition}}' } } },
    'ja'
  )
  addFlowTexts('pond', pond)
})

test('a text follows the language of the screen', () => {
  expect(t('home.start')).toBe('はじめる')
  setLanguage('en')
  expect([language(), t('home.start')]).toEqual(['en', 'Start'])
})

test('a text can be had in one given language', () => {
  expect(tIn('en', 'home.start')).toBe('Start')
  expect(flowText('pond', 'questions.bird.text', 'en')).toBe('Which bird?')
})

test('values are put in as they are', () => {
  expect(t('home.edition', { edition: '<1> & 2' })).toBe('版 <1> & 2')
})

test('a fact whose name has dots has its text', () => {
  expect(flowText('pond', 'facts.said.shoo.1')).toBe('一度言った')
})

test('a flow keeps the words it began with', () => {
  addFlowTexts('pond', { ja: { questions: { bird: { text: '別の言葉' } } }, en: {} })
  expect(flowText('pond', 'questions.bird.text')).toBe('どの鳥ですか')
})

test('whether an optional text is there can be asked', () => {
  expect(hasFlowText('pond', 'questions.bird.text')).toBe(true)
  expect(hasFlowText('pond', 'questions.bird.help')).toBe(false)
})
