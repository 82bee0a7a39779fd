import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { wordsIn } from '../../src/cli/wording'
import { examine } from '../../src/flow/checks/examine'
import type { Finding } from '../../src/flow/finding'
import { joinFiles, sourcesOf } from '../../src/flow/joined'
import { readSources } from '../../src/flow/load'
import { proofFindings } from '../../src/flow/pack/proof-findings'
import { sentenceOf } from '../../src/flow/sentence'
import { prove } from '../../src/flow/verify/prove'
import { readYaml } from '../../src/flow/yaml'
import { diceOf, mutate } from './pack/mutated-pack'
import { timeSpent } from './pack/time-spent'

const COUNT = Number(
  process.env['UKETOME_FLOWS'] ?? (process.env['UKETOME_FULL'] === '1' ? 20_000 : 60)
)
const HOURS = 3_600_000
/** Milliseconds; a short run may share its two cores with every other test. */
const SLOWEST = process.env['UKETOME_FULL'] === '1' ? 2000 : 4000
const FOLDER = 'flows/base'
const WORDS = [wordsIn('ja'), wordsIn('en')]
const names = readdirSync(FOLDER).filter(name => name.endsWith('.yaml'))
const files = names.map(name => {
  const text = readFileSync(`${FOLDER}/${name}`, 'utf8')
  return { file: `${FOLDER}/${name}`, text, read: readYaml(text) }
})
const base = readSources('base')
if (!base.ok) throw new Error(JSON.stringify(base.findings))
const { texts, marks } = base

test(
  `${COUNT} spoilt flows are each refused with a place and a sentence, or still safe`,
  () => {
    judged(0, files[0]?.text ?? '')
    let refused = 0
    let slowest = { seed: 0, spent: 0 }
    for (let seed = 1; seed <= COUNT; seed++) {
      const dice = diceOf(seed)
      const at = dice(files.length)
      const spoilt = mutate(files[at]?.text ?? '', dice)
      const { result, spent } = timeSpent(() => judged(at, spoilt))
      const { findings, isSafe } = result
      if (spent > slowest.spent) slowest = { seed, spent: Math.round(spent) }
      if (!isSafe) refused++
      expect({ seed, wrong: wrongWith(findings, isSafe) }).toEqual({ seed, wrong: [] })
    }
    console.info({ flows: COUNT, refused, slowest })
    expect(refused).toBeGreaterThan(COUNT / 3)
    expect(slowest.spent).toBeLessThan(SLOWEST)
  },
  3 * HOURS
)

function judged(at: number, spoilt: string): { findings: Finding[]; isSafe: boolean } {
  const written = joinFiles(
    FOLDER,
    files.map((each, index) =>
      index === at ? { file: each.file, read: readYaml(spoilt) } : each
    )
  )
  const unread = { data: {}, findings: [], located: (found: Finding) => found }
  const sources = sourcesOf(written, { ja: unread, en: unread }, marks)
  if (!sources.ok) return { findings: sources.findings, isSafe: false }
  const { flow, findings } = examine({ ...sources, texts })
  const own = findings.filter(({ lang }) => lang === undefined).map(sources.located)
  if (!flow || findings.some(({ severity }) => severity === 'error'))
    return { findings: own.length > 0 ? own : findings, isSafe: false }
  const proof = prove(flow)
  const found = [...own, ...proofFindings(proof).map(sources.located)]
  return { findings: found, isSafe: proof.safeguards.every(({ holds }) => holds) }
}

/** What concerns texts alone has its place in them, which are not spoilt here. */
function wrongWith(findings: readonly Finding[], isSafe: boolean): unknown[] {
  const unplaced = findings.filter(
    ({ lang, line = 0, column = 0 }) => !lang && (line < 1 || column < 1)
  )
  const unsaid = findings.filter(found =>
    WORDS.some(words => /undefined|\{\{|^$/.test(sentenceOf(found, words)))
  )
  return [
    ...unplaced,
    ...unsaid,
    ...(isSafe || findings.length > 0 ? [] : ['no finding'])
  ]
}
