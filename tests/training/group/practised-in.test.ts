import { expect, test } from 'vitest'
import { practisedIn } from '../../../src/training/group/practised-in'
import { began, ground, on, session, voted } from './picnic'

const CAKE = [
  ...[on, on, on],
  ...voted({ goose: 6 }, 'goose'),
  on,
  ...voted({ cake: 3, bread: 3 }, 'bread')
]

test('a scene that a group walked to its advice counts with its response and rows, and nothing of the votes', () => {
  const [practised, ...others] = practisedIn(
    ground.flow,
    session(began('cake-goose'), ...CAKE)
  )
  expect(others).toEqual([])
  expect(practised).toMatchObject({
    how: 'group',
    scene: 'cake-goose',
    hash: ground.flow.hash,
    responses: ['feed']
  })
  expect(Object.keys(practised ?? {}).sort()).toEqual([
    'hash',
    'how',
    'responses',
    'rows',
    'scene'
  ])
})

test('a scene that was skipped, or left before its advice, does not count', () => {
  const skipped = session(began('cake-goose', 'swan'), ...CAKE, { type: 'skipped' })
  expect(practisedIn(ground.flow, skipped)).toEqual([])
  const left = session(began('swan'), on, on, { type: 'looked-back' })
  expect(practisedIn(ground.flow, left)).toEqual([])
})
