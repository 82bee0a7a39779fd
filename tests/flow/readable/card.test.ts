import { expect, test } from 'vitest'
import { cardOf, numbersOf } from '../../../src/flow/readable/card'
import { baseIn } from './base-tellers'

test.each(['ja', 'en'] as const)(
  'the emergency card tells what the danger button does, with words in both languages, in %s',
  lang => {
    const telling = baseIn(lang)
    const { emergencies, place, call } = cardOf(telling)
    expect(emergencies.map(({ id, call }) => [id, call])).toEqual(
      telling.teller.flow.dangerSheet.map(({ id, call }) => [id, call])
    )
    expect(emergencies.filter(({ say }) => !say?.text || !say.other)).toEqual([])
    expect(place).toBeTruthy()
    expect(call.map(({ id }) => id)).toEqual(['supervisor', 'second-person'])
  }
)

test('everybody who can be called stands on the list, those of the facility first', () => {
  const { teller } = baseIn('en')
  const local = teller.flow.contacts.filter(one => one.local).map(({ id }) => id)
  const listed = numbersOf(teller).map(({ id }) => id)
  expect(listed.slice(0, local.length)).toEqual(local)
  expect([...listed].sort()).toEqual(teller.flow.contacts.map(({ id }) => id).sort())
})
