import { expect, test } from 'vitest'
import { decide } from '../../src/flow/decide'
import { grid } from '../../src/flow/grid'
import { reportScales } from '../../src/flow/report-scales'
import { knowing, teaHouse } from './tea-house'

test('an advice is one response with all companions that fit and the actions of both', () => {
  const known = knowing({
    weather: ['stormy'],
    smoke: ['puffs'],
    'puff-kind': ['little-puffs'],
    wish: ['wants-tea'],
    wings: ['wet-wings']
  })
  expect(decide(teaHouse, known)).toEqual({
    response: 'pour',
    row: 'otherwise',
    companions: [
      { companion: 'towel', row: 'soaked', place: 'before' },
      { companion: 'biscuit', row: 'fed-up', place: 'beside' }
    ],
    actionsNow: ['continue_service', 'accommodate'],
    actionsIf: ['de_escalate', 'warn'],
    firmness: 0,
    scales: {
      legitimacy: { low: 'legitimate', high: 'legitimate', level: 'legitimate' },
      means: { low: 'pressing', high: 'pressing', level: 'pressing' },
      harm: { low: 'none', high: 'none', level: 'none' }
    }
  })
})

test('what is not sure takes the lowest means and the highest legitimacy still possible', () => {
  const { response, scales } = decide(
    teaHouse,
    knowing({ smoke: ['not-sure'], wish: ['not-sure'] })
  )
  expect(response).toBe('pour')
  expect(scales).toEqual({
    legitimacy: { low: 'none', high: 'legitimate', level: 'legitimate' },
    means: { low: 'acceptable', high: 'violent', level: 'acceptable' },
    harm: { low: 'none', high: 'harmed', level: 'none' }
  })
})

test('a limit counts what was said on the ladder and what the visitor did', () => {
  const extra = { ladder: ['said.hush.1'], reactions: ['puffed-again'] }
  expect(decide(teaHouse, knowing({}, { reactions: ['puffed-again'] })).response).toBe(
    'hush'
  )
  expect(decide(teaHouse, knowing({}, extra)).response).toBe('farewell')
})

test('a scale that nothing was asked for is reported as not asked', () => {
  const { legitimacy, means } = reportScales(teaHouse, knowing({ smoke: ['puffs'] }))
  expect(legitimacy).toEqual({ low: 'none', high: 'legitimate', asked: false })
  expect(means).toEqual({ low: 'pressing', high: 'abusive', asked: true })
})

test('the grid shows every cell and lights the one we are in', () => {
  const cells = grid(teaHouse, knowing({ smoke: ['none'], wish: ['wants-gold'] }))
  expect(cells).toHaveLength(20)
  expect(cells.filter(({ lit }) => lit)).toEqual([
    {
      legitimacy: 'none',
      means: 'acceptable',
      response: 'shrug',
      row: 'no-gold',
      lit: true
    }
  ])
})
