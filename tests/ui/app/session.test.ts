import { beforeAll, expect, test, vi } from 'vitest'
import { screenOf } from '../../../src/machine/screen'
import { TestDevice } from '../../../src/platform/test-platform'
import { startTexts } from '../../../src/text/i18n'
import { makeApp } from '../../../src/ui/app/make-app'
import { app, flow, texts } from '../support/pond'

beforeAll(() => startTexts(app, 'ja'))

function sessionOn(device: TestDevice, shipped = flow) {
  return makeApp(device.tab().platform, { flow: shipped, texts }).session
}

test('an incident that the other tab closes is left here too', async () => {
  const device = new TestDevice()
  const writer = sessionOn(device)
  await writer.perform({ type: 'advise' })
  const reader = sessionOn(device)
  await reader.resume()
  expect(reader.running?.incident.readOnly).toBe(true)
  await writer.perform({ type: 'aftercare' })
  await writer.perform({ type: 'closed' })
  await vi.waitFor(() => expect(reader.running).toBeUndefined())
  expect(writer.running).toBeUndefined()
})

test('danger in a tab that only reads takes the pen', async () => {
  const device = new TestDevice()
  await sessionOn(device).perform({ type: 'advise' })
  const reader = sessionOn(device)
  await reader.resume()
  const noted = reader.perform({ type: 'danger', entry: 'swan-comes' })
  await vi.waitFor(() => {
    device.clock.pass(1000)
    expect(reader.running?.incident.readOnly).toBe(false)
  })
  expect(await noted).toBe(true)
  expect(reader.running?.events.at(-1)).toMatchObject({ type: 'danger' })
})

test('danger is shown what to do in also where the pen cannot be had', async () => {
  const device = new TestDevice()
  await sessionOn(device).perform({ type: 'advise' })
  const reader = sessionOn(device)
  await reader.resume()
  device.rows.fault = 'connection-lost'
  const noted = reader.perform({ type: 'danger', entry: 'swan-comes' })
  const shown = () => reader.running?.events.at(-1)
  await vi.waitFor(() => {
    device.clock.pass(1000)
    expect(shown()).toMatchObject({ type: 'danger' })
  })
  expect(await noted).toBe(true)
})

test('the danger button of a newer edition leads on in an incident of an older one', async () => {
  const device = new TestDevice()
  const before = sessionOn(device)
  await before.perform({ type: 'answered', question: 'bird', options: ['none'] })
  before.running?.log.release()
  const [swan] = flow.dangerSheet
  const renamed = { ...flow, hash: 'newer', dangerSheet: [{ ...swan!, id: 'swan-here' }] }
  const after = sessionOn(device, renamed)
  await after.resume()
  await after.perform({ type: 'danger', entry: 'swan-here' })
  const now = after.running?.incident.actor.getSnapshot()
  expect(now && screenOf(now)).toMatchObject({ kind: 'advice', response: 'run' })
})
