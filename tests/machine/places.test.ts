import { expect, test } from 'vitest'
import { checkIds } from '../../src/flow/checks/ids'
import { duckPond } from './duck-pond'

test('a flow that names a question or a step like a place of the machine is refused', () => {
  const flow = duckPond()
  const [bird, ...questions] = flow.questions
  const [feed, ...responses] = flow.responses
  if (!bird || !feed) throw new Error('The pond has a bird to feed')
  const [kneel, ...steps] = feed.steps
  if (!kneel) throw new Error('Feeding has steps')
  const clumsy = {
    ...flow,
    questions: [{ ...bird, id: 'review' }, ...questions],
    responses: [{ ...feed, steps: [{ ...kneel, id: 'open' }, ...steps] }, ...responses]
  }
  expect(checkIds(flow)).toEqual([])
  expect(checkIds(clumsy).map(({ code, path }) => [code, path.join('.')])).toEqual([
    ['id-taken', 'questions.0.id'],
    ['id-taken', 'responses.0.steps.0.id']
  ])
})
