import { expect, test } from 'vitest'
import { READING_TIME, WORKING_TIME } from '../../src/customise/examiner'
import { ExaminerDesk } from '../../src/platform/browser/examiner/desk'
import type { Progress, Task } from '../../src/platform/browser/examiner/messages'
import { TestClock } from '../../src/platform/test/test-clock'

const PACK = { name: 'a.yaml', text: 'pack: 1' }

test('a file that is not read in time ends the examiner, and the next question finds another', async () => {
  const { desk, clock, hired } = office()
  const answer = desk.examine('pack', PACK)
  await settled()
  hired[0]!.say({ kind: 'begun' })
  clock.pass(READING_TIME)
  expect(await answer).toEqual({ ok: false, failure: { code: 'reading-too-long' } })
  expect(hired[0]!.dismissed).toBe(true)
  void desk.examine('pack', PACK)
  await settled()
  expect(hired).toHaveLength(2)
})

test('a file that was read may be worked on for longer', async () => {
  const { desk, clock, hired } = office()
  const answer = desk.examine('pack', PACK)
  await settled()
  hired[0]!.say({ kind: 'begun' })
  hired[0]!.say({ kind: 'read' })
  clock.pass(WORKING_TIME - 1)
  hired[0]!.say({ kind: 'done', told: { ok: false, findings: [] } })
  expect(await answer).toEqual({ ok: true, told: { ok: false, findings: [] } })
})

test('work that never ends is ended', async () => {
  const { desk, clock, hired } = office()
  const answer = desk.examine('proof', {})
  await settled()
  hired[0]!.say({ kind: 'begun' })
  clock.pass(READING_TIME)
  clock.pass(WORKING_TIME)
  expect(await answer).toEqual({ ok: false, failure: { code: 'working-too-long' } })
})

test('an examiner who never arrives is missing', async () => {
  const { desk, clock } = office()
  const answer = desk.examine('proof', {})
  await settled()
  clock.pass(30_000)
  expect(await answer).toEqual({ ok: false, failure: { code: 'examiner-missing' } })
})

test('an examiner who cannot be hired is told, not thrown', async () => {
  const { desk } = office(() => {
    throw new Error('no workers here')
  })
  expect(await desk.examine('proof', {})).toMatchObject({
    ok: false,
    failure: { code: 'examiner-failed' }
  })
})

test('one question is worked on at a time', async () => {
  const { desk, hired } = office()
  const first = desk.examine('self-test', {})
  void desk.examine('self-test', {})
  await settled()
  expect(hired[0]!.tasks).toHaveLength(1)
  hired[0]!.say({ kind: 'done', told: [] })
  await first
  await settled()
  expect(hired[0]!.tasks).toHaveLength(2)
})

test('an examiner without work is sent home', async () => {
  const { desk, clock, hired } = office()
  const answer = desk.examine('self-test', {})
  await settled()
  hired[0]!.say({ kind: 'done', told: [] })
  await answer
  clock.pass(60_000)
  expect(hired[0]!.dismissed).toBe(true)
})

interface Hired {
  tasks: Task[]
  dismissed: boolean
  say: (progress: Progress) => void
}

function office(refuse?: () => never) {
  const clock = new TestClock(0)
  const hired: Hired[] = []
  const hire = () => {
    refuse?.()
    const person: Hired = { tasks: [], dismissed: false, say: () => {} }
    hired.push(person)
    return {
      begin(task: Task, hear: Hired['say']) {
        person.tasks.push(task)
        person.say = hear
      },
      dismiss: () => void (person.dismissed = true)
    }
  }
  return { desk: new ExaminerDesk({ clock, hire, materials: 'materials' }), clock, hired }
}

/** Every promise that can settle now has. */
function settled(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve))
}
