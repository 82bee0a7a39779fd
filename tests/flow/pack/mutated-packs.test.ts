import { expect, test } from 'vitest'
import { wordsIn } from '../../../src/cli/wording'
import { openPack } from '../../../src/flow/pack/open-pack'
import { sentenceOf } from '../../../src/flow/sentence'
import { baseFiles, FACILITIES, packText } from './packs'
import { diceOf, mutate } from './mutated-pack'
import { timeSpent } from './time-spent'

const COUNT = Number(
  process.env['UKETOME_PACKS'] ?? (process.env['UKETOME_FULL'] === '1' ? 20_000 : 80)
)
const HOURS = 3_600_000
/** Milliseconds; a short run may share its two cores with every other test. */
const SLOWEST = process.env['UKETOME_FULL'] === '1' ? 2000 : 4000
const WORDS = [wordsIn('ja'), wordsIn('en')]
const base = baseFiles()
const packs = FACILITIES.map(packText)

test(
  `${COUNT} spoilt packs are each refused with a place and a sentence, or still safe`,
  () => {
    openPack(base, packs[0] ?? '')
    let refused = 0
    let slowest = { seed: 0, spent: 0 }
    for (let seed = 1; seed <= COUNT; seed++) {
      const dice = diceOf(seed)
      const text = mutate(packs[dice(packs.length)] ?? '', dice)
      const { result: applied, spent } = timeSpent(() => openPack(base, text))
      if (spent > slowest.spent) slowest = { seed, spent: Math.round(spent) }
      if (!applied.ok) refused++
      expect({ seed, wrong: wrongWith(applied) }).toEqual({ seed, wrong: [] })
    }
    console.info({ packs: COUNT, refused, slowest })
    expect(refused).toBeGreaterThan(COUNT / 3)
    expect(refused).toBeLessThan(COUNT)
    expect(slowest.spent).toBeLessThan(SLOWEST)
  },
  3 * HOURS
)

function wrongWith(applied: ReturnType<typeof openPack>): unknown[] {
  const unplaced = applied.findings.filter(
    ({ line = 0, column = 0 }) => line < 1 || column < 1
  )
  const unsaid = applied.findings.filter(found =>
    WORDS.some(words => /undefined|\{\{|^$/.test(sentenceOf(found, words)))
  )
  const unheld = applied.ok ? applied.proof.safeguards.filter(({ holds }) => !holds) : []
  const unblamed =
    applied.ok || applied.findings.some(({ severity }) => severity === 'error')
      ? []
      : ['refused without an error']
  return [...unplaced, ...unsaid, ...unheld, ...unblamed]
}
