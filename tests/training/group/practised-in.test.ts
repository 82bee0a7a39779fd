import { expect, test } from 'vitest'
import { finishedIn, practisedIn } from '../../../src/training/group/practised-in'
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

test('a scene in which nothing was answered does not count', () => {
  const [walked, ...others] = session(began('cake-goose'), ...CAKE)?.plays ?? []
  const left = session(began('cake-goose'), ...CAKE)
  if (!walked || !left) throw new Error('no session')
  const plays = [{ ...walked, asked: [] }, ...others]
  expect(practisedIn(ground.flow, { ...left, plays })).toEqual([])
})

test('a scene is finished once the group looks back on it, and not while it is walked', () => {
  const looking = session(began('cake-goose', 'swan'), ...CAKE, { type: 'looked-back' })
  expect(finishedIn(ground.flow, looking)).toEqual(practisedIn(ground.flow, looking))
  expect(finishedIn(ground.flow, looking)).toHaveLength(1)
  expect(finishedIn(ground.flow, session(began('cake-goose'), ...CAKE))).toEqual([])
  const onward = session(
    began('cake-goose', 'swan'),
    ...CAKE,
    { type: 'looked-back' },
    on
  )
  expect(finishedIn(ground.flow, onward)).toHaveLength(1)
})
