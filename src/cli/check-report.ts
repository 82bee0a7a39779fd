import type { Finding } from '../flow/finding'
import { COVERED } from '../flow/scenes/coverage'
import type { Words } from '../flow/sentence'
import type { CheckResult } from './check'
import { placeOf } from './wording'

/** The result of a check to read in a terminal: findings with their places, then what holds and what was caught. */
export function checkReport(result: CheckResult, words: Words): string {
  const word = (key: string) => words[`check-${key}`] ?? key
  return [
    ...result.findings.map(
      found => `${placeOf(found)}${word(found.severity)} [${found.code}] ${found.text}`
    ),
    ...safeguardLines(result, word),
    ...figures(result, word),
    ...coverageLines(result, word),
    ...trialLines(result, word),
    `${word(result.ok ? 'fine' : 'not-fine')} ${countLine(result, word)}`
  ].join('\n')
}

type Word = (key: string) => string

function safeguardLines({ safeguards = [] }: CheckResult, word: Word): string[] {
  return safeguards.map(({ id, holds, counterexample }) =>
    holds
      ? `${word('holds')} ${id}`
      : `${word('broken')} ${id} ${JSON.stringify(counterexample ?? {})}`
  )
}

function figures(result: CheckResult, word: Word): string[] {
  return (['states', 'combinations', 'ways', 'longest'] as const).flatMap(key => {
    const figure = result[key]
    return figure === undefined || figure === null ? [] : [`${word(key)}: ${figure}`]
  })
}

/** What the scenes come by, and by name what none of them does; the reactions, being many, by number alone. */
function coverageLines({ scenes, coverage }: CheckResult, word: Word): string[] {
  if (!scenes || !coverage) return []
  return [
    `${word('scenes')}: ${scenes.filter(({ ok }) => ok).length}/${scenes.length}`,
    ...COVERED.map(part => {
      const { all, touched, share, untouched } = coverage[part]
      const names = part === 'reactions' ? [] : untouched
      const percent = `${Math.floor(share * 1000) / 10} %`
      const figure = `${word(`covered-${part}`)}: ${touched}/${all} (${percent})`
      return names.length === 0
        ? figure
        : `${figure} ${word('untouched')}: ${names.join(', ')}`
    })
  ]
}

function trialLines({ self_test: trials = [] }: CheckResult, word: Word): string[] {
  const widest = Math.max(0, ...trials.map(({ code }) => code.length))
  return trials.map(
    ({ text, code, caught }) =>
      `${word(caught ? 'caught' : 'missed')}  ${code.padEnd(widest)}  ${text}`
  )
}

function countLine({ findings, ms }: CheckResult, word: Word): string {
  const count = (severity: Finding['severity']) =>
    findings.filter(found => found.severity === severity).length
  return `(${word('error')} ${count('error')}, ${word('warning')} ${count('warning')}, ${ms} ms)`
}
