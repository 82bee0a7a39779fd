import { expect, test } from 'vitest'
import { appTexts } from '../../../build/flow-source'
import { EXAM_FAILURES } from '../../../src/customise/examiner'
import { startTexts } from '../../../src/text/i18n'
import { examFailureText } from '../../../src/ui/facility/exam-failure'

test.for(['ja', 'en'] as const)('every failure says what to do, in %s', language => {
  const texts = { ja: appTexts('ja'), en: appTexts('en') }
  startTexts(texts, language)
  const lines = EXAM_FAILURES.map(code => examFailureText({ code }))
  expect(lines.flat().filter(line => !/[。.]$/.test(line))).toEqual([])
  expect(new Set(lines.flat()).size).toBe(lines.flat().length)
})
