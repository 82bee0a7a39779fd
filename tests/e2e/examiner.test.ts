import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { newDevice, serveStoragePage, visit } from './support/storage-page'

const TEXT = readFileSync('flows/facilities/himawari-desk.yaml', 'utf8')

describe('the examiner in the browser', () => {
  test('lays a pack over the base and proves it, under the strict policy of the page', async () => {
    const { page } = await openDesk()
    const report = await page.evaluate(
      text => desk.platform.examine('pack', { name: 'pack.yaml', text }),
      TEXT
    )
    expect(report).toMatchObject({
      ok: true,
      told: { ok: true, pack: { id: 'himawari-desk' }, consequences: {} }
    })
    const proof = await page.evaluate(() => desk.platform.examine('proof', {}))
    expect(proof).toMatchObject({
      ok: true,
      told: { longest: expect.any(Number) as number }
    })
  })

  test('refuses what is no pack with a place and a sentence', async () => {
    const { page } = await openDesk()
    const report = await page.evaluate(
      text => desk.platform.examine('pack', { name: 'pack.yaml', text }),
      'pack: 1\n__proto__: { x: 1 }\n'
    )
    expect(report).toMatchObject({
      told: { ok: false, findings: [{ code: 'key-dangerous', line: 2, column: 1 }] }
    })
  })

  test('works without a network once the offline copy is there', async () => {
    const { page, server } = await openDesk()
    await expect
      .poll(() => page.evaluate(() => desk.platform.offline.state.current.copy))
      .toBe('complete')
    await server.goDown()
    const proof = await page.evaluate(() => desk.platform.examine('proof', {}))
    expect(proof).toMatchObject({ ok: true })
  })

  test('is told to be missing where its file does not arrive whole', async () => {
    const { page } = await openDesk({ corrupted: /on-demand/, expected: [/./] })
    expect(await page.evaluate(() => desk.platform.examine('proof', {}))).toMatchObject({
      ok: false,
      failure: { code: 'examiner-missing' }
    })
  })
})

/** What is corrupted is so before the page is there: later, the offline copy may already have it whole. */
async function openDesk({
  corrupted,
  expected = []
}: { corrupted?: RegExp; expected?: RegExp[] } = {}) {
  const server = await serveStoragePage()
  if (corrupted) server.corrupt(corrupted)
  const context = await newDevice(server, expected)
  return { page: await visit(context, server), server }
}
