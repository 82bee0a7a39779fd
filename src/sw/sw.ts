import { editionOf, type PrecachedFile } from './manifest'
import type { WorkerMessage, WorkerStatus } from './messages'

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly PrecachedFile[]
}

const FILES = self.__WB_MANIFEST
const SCOPE = self.registration.scope
const EDITION = editionOf(FILES)
const PREFIX = `uketome ${new URL(SCOPE).pathname} `
const CACHE = PREFIX + EDITION
const ADDRESSES = new Map(FILES.map(file => [addressOf(file), file]))

self.addEventListener('install', event => event.waitUntil(fill()))

self.addEventListener('activate', event => event.waitUntil(forgetOldCopies()))

self.addEventListener('fetch', event => {
  const address = cachedAddress(event.request)
  if (address) event.respondWith(answer(address, event.request))
})

self.addEventListener('message', event => {
  const message = event.data as WorkerMessage
  if (message === 'take-over') event.waitUntil(self.skipWaiting())
  if (message === 'status') event.waitUntil(report(event.ports[0]))
})

/** Any page of ours is the one page, whatever follows its address; the rescue page stands for itself. */
function cachedAddress({ method, mode, url }: Request): string | undefined {
  if (method !== 'GET' || !url.startsWith(SCOPE)) return undefined
  const { origin, pathname } = new URL(url)
  const address = origin + pathname
  return mode === 'navigate' && !ADDRESSES.has(address) ? SCOPE : address
}

async function answer(address: string, request: Request): Promise<Response> {
  const stored = await caches.match(address, { cacheName: CACHE })
  return stored ?? (await caches.match(address)) ?? fetch(request)
}

/** All files or none: one that fails or is not what was built ends the installation, and the running edition stays. */
async function fill(): Promise<void> {
  const cache = await caches.open(CACHE)
  const present = new Set((await cache.keys()).map(({ url }) => url))
  const missing = [...ADDRESSES].filter(([address]) => !present.has(address))
  await Promise.all(missing.map(([address, file]) => store(cache, address, file)))
}

async function store(cache: Cache, address: string, file: PrecachedFile): Promise<void> {
  const response = await fetchWhole(address, file)
  if (!response.ok) throw new Error(`${response.status} for ${address}`)
  // A redirected response may not answer a navigation; a copy of it may.
  const { body, headers } = response
  await cache.put(
    address,
    response.redirected ? new Response(body, { headers }) : response
  )
}

function fetchWhole(address: string, { revision, integrity }: PrecachedFile) {
  const reload = () => fetch(address, { integrity, cache: 'reload' })
  return revision === null ? fetch(address, { integrity }).catch(reload) : reload()
}

/** Keeps the copy before this one for tabs that still run it. */
async function forgetOldCopies(): Promise<void> {
  const others = (await caches.keys()).filter(
    name => name.startsWith(PREFIX) && name !== CACHE
  )
  await Promise.all(others.slice(0, -1).map(name => caches.delete(name)))
}

async function report(port: MessagePort | undefined): Promise<void> {
  const complete = await fill().then(
    () => true,
    () => false
  )
  const status: WorkerStatus = { complete, edition: EDITION }
  port?.postMessage(status)
}

function addressOf({ url }: PrecachedFile): string {
  return new URL(url === 'index.html' ? '.' : url, SCOPE).href
}
