import { beforeAll, expect, test } from 'vitest'
import { addFlowTexts, flowTexts, i18n, startTexts, wordsFor } from '../../src/text/i18n'
import { addLaterWords } from '../../src/text/later-words'

const kite = { ja: { title: '凧' }, en: { title: 'Kite' } }

beforeAll(() => {
  startTexts({ ja: { a: '甲' }, en: { a: 'A' } }, 'ja')
  addFlowTexts('kite', kite)
  addLaterWords({ ja: { rows: { wind: '風' } }, en: ['Wind'] })
})

test('texts that came first are completed, so that what is saved of them is whole', () => {
  expect(flowTexts('kite')).toEqual({
    ja: { title: '凧', rows: { wind: '風' } },
    en: { title: 'Kite', rows: { wind: 'Wind' } }
  })
})

test('texts that come afterwards are completed, and keep what they have', () => {
  const rows = { rows: { wind: '大風' } }
  addFlowTexts('balloon', { ja: rows, en: {} })
  expect(wordsFor('balloon', 'rows.wind', 'ja')).toBe('大風')
  expect(wordsFor('balloon', 'rows.wind', 'en')).toBe('Wind')
})

test('texts of the app stay as they are', () => {
  expect(i18n.store.data['ja']?.['app']).toEqual({ a: '甲' })
})
