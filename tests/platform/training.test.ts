import { expect, test } from 'vitest'
import { chance } from '../../src/platform/browser/training/chance'
import { TestDevice } from '../../src/platform/test-platform'
import type { TrainingRun } from '../../src/platform/training-store'

const RUN: TrainingRun = { id: 'r1', kind: 'alone', startedAt: 1, more: { scene: 'tea' } }

test('a practice comes back whole after the tab is gone', async () => {
  const device = new TestDevice()
  const log = await (await device.tab().platform.training()).begin(RUN)
  await log.append({ seq: 1, type: 'answered' })
  await log.change({ scene: 'tea', told: [1] })
  log.release()
  const found = await (await device.tab().platform.training()).resume('alone')
  expect(found).toMatchObject({
    ok: true,
    value: {
      run: { ...RUN, more: { scene: 'tea', told: [1] } },
      rows: [{ seq: 1, type: 'answered' }]
    }
  })
})

test('a practice that another tab is at is neither resumed nor forgotten', async () => {
  const device = new TestDevice()
  await (await device.tab().platform.training()).begin(RUN)
  const other = await device.tab().platform.training()
  expect(await other.resume('alone')).toEqual({ ok: true, value: undefined })
  await other.begin({ ...RUN, id: 'r2', startedAt: 2 })
  expect(device.training.stored.runs.map(({ id }) => id)).toEqual(['r1', 'r2'])
})

test('a practice that begins replaces an older one of its kind, and leaves the other kind', async () => {
  const device = new TestDevice()
  const training = await device.tab().platform.training()
  for (const run of [RUN, { ...RUN, id: 'g1', kind: 'group' as const }]) {
    const log = await training.begin(run)
    await log.append({ seq: 1, type: 'went-on' })
    log.release()
  }
  await training.begin({ ...RUN, id: 'r2', startedAt: 2 })
  const { runs, rows } = device.training.stored
  expect([runs.map(({ id }) => id), rows.map(({ run }) => run)]).toEqual([
    ['g1', 'r2'],
    ['g1']
  ])
})

test('practising touches nothing where incidents are kept', async () => {
  const device = new TestDevice()
  const training = await device.tab().platform.training()
  const log = await training.begin(RUN)
  await log.append({ seq: 1, type: 'closed' })
  await training.note({ id: 'r1', at: 2, more: {} })
  expect([device.rows.heads, device.rows.events, device.rows.flows]).toEqual([[], [], []])
  expect(await device.tab().platform.incidents.findOpen()).toEqual({
    ok: true,
    value: undefined
  })
})

test('what was practised is told oldest first, and wiped whole', async () => {
  const device = new TestDevice()
  const training = await device.tab().platform.training()
  for (const at of [3, 1, 2]) await training.note({ id: `e${at}`, at, more: at })
  const told = await training.practised()
  expect(told.ok && told.value.map(({ at }) => at)).toEqual([1, 2, 3])
  await training.begin(RUN)
  await training.wipe()
  expect(device.training.stored).toEqual({ runs: [], rows: [], entries: [] })
})

test('a practice goes on when the disk fails, and says so', async () => {
  const device = new TestDevice()
  device.training.broken = true
  const training = await device.tab().platform.training()
  const log = await training.begin(RUN)
  expect(await log.append({ seq: 1, type: 'answered' })).toMatchObject({
    failure: { code: 'storage-failed' }
  })
  expect(log.rows).toEqual([{ seq: 1, type: 'answered' }])
})

test('chance gives every number below the limit, and none beyond it', () => {
  const drawn = new Set(Array.from({ length: 400 }, () => chance(5)))
  expect([...drawn].sort()).toEqual([0, 1, 2, 3, 4])
})
