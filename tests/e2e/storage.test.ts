import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { LogState } from '../../src/platform/platform'
import { newDevice, serveStoragePage, visit } from './support/storage-page'

async function openDesk(): Promise<{ page: Page; again(): Promise<Page> }> {
  const server = await serveStoragePage()
  const context = await newDevice(server)
  return { page: await visit(context, server), again: () => visit(context, server) }
}

/** Begins an incident, and waits for the disk longer than staff would have to. */
async function begin(page: Page, id: string): Promise<void> {
  await page.evaluate(i => desk.begin(i), id)
  await expect.poll(async () => (await countRows(page)).heads).toBeGreaterThan(0)
}

describe('the event list in the browser', () => {
  test('comes back after a reload, in order', async () => {
    const { page } = await openDesk()
    await begin(page, 'a')
    for (const text of ['one', 'two', 'three'])
      await page.evaluate(t => desk.note(t), text)
    await page.reload()
    expect(await page.evaluate(() => desk.resume())).toEqual({ kind: 'saved' })
    await expect
      .poll(() => page.evaluate(() => desk.notes()))
      .toEqual(['one', 'two', 'three'])
  })

  test('keeps the flow once for all incidents that run on it, and not longer', async () => {
    const { page } = await openDesk()
    for (const id of ['a', 'b']) {
      await begin(page, id)
      await page.evaluate(() => desk.append({ type: 'closed' }))
    }
    await expect.poll(() => countRows(page)).toEqual({ heads: 2, events: 2, flows: 1 })
    await page.evaluate(() => desk.platform.incidents.remove('a'))
    await expect.poll(() => countRows(page)).toEqual({ heads: 1, events: 1, flows: 1 })
    await page.evaluate(() => desk.platform.incidents.remove('b'))
    await expect.poll(() => countRows(page)).toEqual({ heads: 0, events: 0, flows: 0 })
  })

  test('has the words of its flow that came only with a later incident', async () => {
    const { page } = await openDesk()
    await begin(page, 'a')
    await page.evaluate(() => desk.append({ type: 'closed' }))
    await page.evaluate(() => desk.begin('b', { cards: 'Here you are' }))
    const words = () => page.evaluate(wordsOfFirst)
    await expect.poll(words).toEqual({ greeting: 'Please', cards: 'Here you are' })
  })

  test('is refused to nobody but a second incident', async () => {
    const { page } = await openDesk()
    await begin(page, 'a')
    const second = () => page.evaluate(() => desk.begin('b'))
    await expect.poll(second).toBe('incident-open')
    expect(await page.evaluate(() => desk.platform.incidents.remove('a'))).toMatchObject({
      failure: { code: 'incident-open' }
    })
  })
})

describe('two tabs', () => {
  test('the second reads along, takes over by consent, and nothing is lost', async () => {
    const { page, again } = await openDesk()
    await begin(page, 'a')
    await page.evaluate(() => desk.note('one'))
    const second = await again()
    expect(await second.evaluate(() => desk.resume())).toMatchObject({
      kind: 'read-only'
    })
    await page.evaluate(() => desk.note('two'))
    await second.waitForFunction(() => desk.notes().length === 2)
    expect(await second.evaluate(() => desk.takeOver())).toMatchObject({ ok: true })
    expect(await second.evaluate(() => desk.note('three'))).toEqual({ kind: 'saved' })
    expect(await page.evaluate(() => desk.note('lost?'))).toMatchObject({
      kind: 'read-only'
    })
    await page.waitForFunction(() => desk.notes().length === 3)
    await expect
      .poll(() => page.evaluate(() => desk.notes()))
      .toEqual(['one', 'two', 'three'])
  })

  test('a tab that does not answer loses its pen and turns read-only', async () => {
    const { page, again } = await openDesk()
    await begin(page, 'a')
    const second = await again()
    await second.evaluate(() => desk.resume())
    const busy = page.evaluate(() => {
      const end = Date.now() + 4000
      while (Date.now() < end) Math.sqrt(2)
    })
    expect(await second.evaluate(() => desk.takeOver())).toMatchObject({ ok: true })
    expect(await second.evaluate(() => desk.note('mine'))).toEqual({ kind: 'saved' })
    await busy
    await page.waitForFunction(() => desk.state().kind === 'read-only')
  })

  test('the pen of a closed tab is free', async () => {
    const { page, again } = await openDesk()
    await begin(page, 'a')
    await page.close()
    const second = await again()
    expect(await second.evaluate(() => desk.resume())).toEqual({ kind: 'saved' })
  })
})

describe('when storage fails', () => {
  test.for(['throws', 'is not usable', 'is absent'])(
    'an incident runs in memory: IndexedDB %s',
    async how => {
      const server = await serveStoragePage()
      const context = await newDevice(server)
      await context.addInitScript(breakIndexedDb, how)
      const page = await visit(context, server)
      await page.evaluate(() => desk.begin('a'))
      const state = await page.evaluate(() => desk.note('one'))
      expect(state).toMatchObject({
        kind: 'unsaved',
        count: 1,
        failure: { code: 'blocked' }
      })
      await expect.poll(() => page.evaluate(() => desk.notes())).toEqual(['one'])
    }
  )

  test('a killed connection is opened again and nothing is lost', async () => {
    const { page } = await openDesk()
    await page.addInitScript(keepConnections)
    await page.reload()
    await page.evaluate(() => desk.begin('a'))
    await page.evaluate(() => desk.note('one'))
    await page.evaluate(() => connections.forEach(each => each.close()))
    expect(await page.evaluate(() => desk.note('two'))).toEqual({ kind: 'saved' })
    await page.reload()
    await page.evaluate(() => desk.resume())
    await expect.poll(() => page.evaluate(() => desk.notes())).toEqual(['one', 'two'])
  })

  test('a connection that never answers again is given up and replaced', async () => {
    const { page } = await openDesk()
    await page.addInitScript(muteFirstConnection)
    await page.reload()
    await page.evaluate(() => desk.begin('a'))
    await page.evaluate(() => desk.note('one'))
    await page.evaluate(() => (muted.now = true))
    expect(await page.evaluate(() => desk.note('two'))).toEqual({ kind: 'saved' })
    await page.reload()
    await page.evaluate(() => desk.resume())
    await expect.poll(() => page.evaluate(() => desk.notes())).toEqual(['one', 'two'])
  })

  test('with no room from the start, all stays in memory and follows when there is room', async () => {
    const { page } = await openDesk()
    const quota = await quotaOf(page)
    await quota(1)
    await page.evaluate(() => desk.begin('a'))
    expect(await page.evaluate(() => desk.note('one'))).toMatchObject({
      kind: 'unsaved',
      count: 1,
      failure: { code: 'quota' }
    })
    await quota(undefined)
    await page.waitForFunction(() => desk.state().kind === 'saved')
    await page.reload()
    await page.evaluate(() => desk.resume())
    await expect.poll(() => page.evaluate(() => desk.notes())).toEqual(['one'])
  })

  test('when room ends in the middle, what was saved stays and the rest follows', async () => {
    const { page } = await openDesk()
    const quota = await quotaOf(page)
    await quota((await usedAtRest(page)) + 1_000_000)
    await page.evaluate(() => desk.begin('a'))
    const states = await page.evaluate(writeUntilFull)
    expect(states.length).toBeGreaterThan(1)
    expect(states[0]).toEqual({ kind: 'saved' })
    expect(states.at(-1)).toMatchObject({
      kind: 'unsaved',
      count: 1,
      failure: { code: 'quota' }
    })
    await quota(undefined)
    await page.waitForFunction(() => desk.state().kind === 'saved')
    await expect.poll(() => countRows(page)).toMatchObject({ events: states.length })
  })

  test('a database of a newer edition is read and never written to', async () => {
    const { page } = await openDesk()
    await page.evaluate(() => desk.begin('a'))
    await page.evaluate(() => desk.note('one'))
    await page.goto(page.url() + 'rescue.html')
    await page.evaluate(raiseVersion)
    await page.goBack()
    await page.waitForFunction(() => 'desk' in globalThis)
    await page.evaluate(() => desk.resume())
    await expect.poll(() => page.evaluate(() => desk.notes())).toEqual(['one'])
    expect(await page.evaluate(() => desk.note('two'))).toMatchObject({
      failure: { code: 'newer-data' }
    })
    await expect.poll(() => countRows(page)).toMatchObject({ events: 1 })
  })

  test('an upgrade waits while an older tab has an incident open', async () => {
    const { page, again } = await openDesk()
    await begin(page, 'a')
    const second = await again()
    const outcome = await second.evaluate(upgradeBlocked)
    expect(outcome).toBe('blocked')
    expect(await page.evaluate(() => desk.note('one'))).toEqual({ kind: 'saved' })
  })

  test('a tab without an incident lets an upgrade pass', async () => {
    const { page, again } = await openDesk()
    await page.evaluate(() => desk.platform.incidents.list())
    const second = await again()
    expect(await second.evaluate(upgradeBlocked)).toBe('upgraded')
  })

  test('preferences hold for the page when localStorage is blocked', async () => {
    const server = await serveStoragePage()
    const context = await newDevice(server)
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError')
        }
      })
    })
    const page = await visit(context, server)
    const outcome = await page.evaluate(() =>
      desk.platform.preferences.write({ language: 'en' })
    )
    expect(outcome).toMatchObject({ failure: { code: 'preferences-not-kept' } })
    await expect
      .poll(() => page.evaluate(() => desk.platform.preferences.read()))
      .toEqual({
        language: 'en'
      })
  })
})

async function wordsOfFirst(): Promise<unknown> {
  const read = await desk.platform.incidents.read('a')
  return read.ok && read.value.head.texts.en
}

declare const connections: IDBDatabase[]
declare const muted: { now: boolean }

async function quotaOf(
  page: Page
): Promise<(bytes: number | undefined) => Promise<unknown>> {
  const session = await page.context().newCDPSession(page)
  const { origin } = new URL(page.url())
  return bytes =>
    session.send('Storage.overrideQuotaForOrigin', {
      origin,
      ...(bytes !== undefined && { quotaSize: bytes })
    })
}

function countRows(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const request = indexedDB.open('uketome incidents /')
    const database = await new Promise<IDBDatabase>(resolve => {
      request.onsuccess = () => resolve(request.result)
    })
    const counts: Record<string, number> = {}
    for (const name of database.objectStoreNames) {
      const counting = database.transaction(name).objectStore(name).count()
      counts[name] = await new Promise(
        resolve => (counting.onsuccess = () => resolve(counting.result))
      )
    }
    database.close()
    return counts
  })
}

/** Bytes, once the offline copy is there and takes no more. */
async function usedAtRest(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await navigator.serviceWorker.ready
    const { usage = 0 } = await navigator.storage.estimate()
    return usage
  })
}

async function writeUntilFull(): Promise<LogState[]> {
  const states: LogState[] = []
  const bytes = new Uint8Array(50_000)
  do states.push(await desk.note(crypto.getRandomValues(bytes).join()))
  while (states.length < 100 && states.at(-1)?.kind === 'saved')
  return states
}

function breakIndexedDb(how: string): void {
  if (how === 'is absent') {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined })
    return
  }
  IDBFactory.prototype.open = () => {
    if (how === 'throws') throw new DOMException('no', 'SecurityError')
    throw new DOMException('no', 'InvalidStateError')
  }
}

function keepConnections(): void {
  const all: IDBDatabase[] = []
  const { open } = IDBFactory.prototype
  IDBFactory.prototype.open = function (...args) {
    const request = open.apply(this, args)
    request.addEventListener('success', () => all.push(request.result))
    return request
  }
  Object.assign(globalThis, { connections: all })
}

function muteFirstConnection(): void {
  const mute = { now: false }
  const seen: IDBDatabase[] = []
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (...args) {
    seen.push(this)
    const real = transaction.apply(this, args)
    if (!mute.now || this !== seen[0]) return real
    for (const type of ['complete', 'abort', 'error']) {
      real.addEventListener(type, event => event.stopImmediatePropagation(), true)
    }
    return real
  }
  Object.assign(globalThis, { muted: mute })
}

function raiseVersion(): Promise<void> {
  const request = indexedDB.open('uketome incidents /', 99)
  return new Promise(resolve => {
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
}

function upgradeBlocked(): Promise<string> {
  const request = indexedDB.open('uketome incidents /', 99)
  return new Promise(resolve => {
    request.onblocked = () => resolve('blocked')
    request.onsuccess = () => resolve('upgraded')
  })
}
