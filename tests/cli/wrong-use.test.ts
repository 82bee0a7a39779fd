import { expect, test } from 'vitest'
import { terminal } from './terminal'

test.each<[words: string, answers: unknown, named: string]>([
  ['walk', {}, 'walk'],
  ['rum', {}, '"run"'],
  ['run', {}, '--answers'],
  ['run --answer x', {}, '"--answers"'],
  ['run --answers', {}, '--answers'],
  ['run --answers x --answers y', {}, 'twice'],
  ['run --answers x extra', {}, 'extra'],
  ['run --answers gone.json', {}, 'gone.json'],
  ['run --answers x', '{"danger": ', 'JSON'],
  ['run --answers x', '', 'JSON'],
  ['run --answers x', [], '{"question": ["option"]}'],
  ['run --answers x', null, '{"question": ["option"]}'],
  ['run --answers x', { danger: 'weapon' }, 'danger'],
  ['run --answers x', { danger: [1] }, 'danger'],
  ['run --answers x', { danger: [] }, 'danger'],
  ['run --answers x', { danger: ['none', 'weapon'] }, 'none'],
  ['run --answers x', { danger: ['wepon'] }, 'weapon'],
  ['run --answers x', '{"danger": ["weapon"], "danger": ["none"]}', '"danger"'],
  ['run --answers -', [], 'stdin'],
  ['run --answers x', { demand: ['asks-service', 'asks-beyond'] }, 'demand'],
  ['run --answers x', { dangr: ['none'] }, '"danger"'],
  ['run --answers x', '{"__proto__": ["none"]}', '__proto__'],
  ['run --answers x', { staffing: ['not-sure'] }, 'staffing'],
  ['run --answers x', { danger: ['none'] }, '--rest not-sure'],
  ['run --answers x --rest sure', {}, 'sure'],
  ['run --answers x --rest not-sure --then sings', {}, 'sings'],
  ['run --answers x --rest not-sure --then leaves,calmed', {}, 'calmed'],
  ['run --answers x --facility moon', {}, 'moon'],
  ['questionnaire --rest not-sure', {}, '--rest'],
  ['questionnaire --self-test', {}, '--self-test'],
  ['check --self-test --self-test', {}, 'twice'],
  ['export', {}, '--to'],
  ['export --to xstat', {}, '"xstate"'],
  ['export --to schema --of flowers', {}, 'flowers'],
  ['diff', {}, 'A of "diff A B"'],
  ['diff base', {}, 'B of "diff A B"'],
  ['diff base moon', {}, '"moon"'],
  ['diff base base base', {}, '"base"']
])('"%s" with %j is refused and names %s', (words, answers, named) => {
  const { exit, out, err } = terminal(`${words} --lang en`.trim(), answers)
  expect({ exit, out }).toEqual({ exit: 2, out: '' })
  expect(err).toContain(named)
})

test('without a verb it says which there are', () => {
  expect(terminal('')).toMatchObject({ exit: 2, out: '' })
  expect(terminal('').err).toContain('questionnaire, run, check, export, diff')
})

test('a language that is not there is refused', () => {
  expect(terminal('questionnaire --lang fr').err).toContain('fr')
})
