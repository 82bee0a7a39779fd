import { mkdir, mkdtemp } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { onTestFinished } from 'vitest'
import { cspPlugin } from '../../../build/csp-plugin'
import { examplesPlugin } from '../../../build/examples-plugin'
import { materialsPlugin } from '../../../build/materials-plugin'
import { pwa } from '../../../build/pwa'
import type { Desk } from '../storage-page/main'
import { sharedBrowser } from './browser'
import { startServer, type AppServer, type ServerOptions } from './server'
import { watch } from './watch'

declare global {
  var desk: Desk
}

const built = new Map<string, Promise<string>>()

/** A page with nothing but our platform on it, built as the app is. Editions differ in one word of the page and of its script. */
export function buildStoragePage(edition = 'first'): Promise<string> {
  const present = built.get(edition) ?? buildEdition(edition)
  built.set(edition, present)
  return present
}

export async function serveStoragePage(options: ServerOptions = {}): Promise<AppServer> {
  const server = await startServer({ folder: await buildStoragePage(), ...options })
  onTestFinished(() => server.close())
  return server
}

/** A fresh context in the shared browser; anything a page must never do fails the test. */
export async function newDevice(
  server: AppServer,
  expected: RegExp[] = []
): Promise<BrowserContext> {
  const context = await (await sharedBrowser()).newContext()
  const problems = await watch(context, server.origin)
  problems.expected.push(...expected)
  onTestFinished(async () => {
    await context.close()
    const found = problems.unexpected()
    if (found.length > 0) throw new Error(`The page had problems:\n${found.join('\n')}`)
  })
  return context
}

export async function visit(context: BrowserContext, server: AppServer): Promise<Page> {
  const page = await context.newPage()
  await page.goto(server.url)
  await page.waitForFunction(() => 'desk' in globalThis)
  return page
}

async function buildEdition(edition: string): Promise<string> {
  await mkdir('.cache', { recursive: true })
  const outDir = resolve(await mkdtemp('.cache/storage-page-'))
  await build({
    configFile: false,
    logLevel: 'warn',
    root: 'tests/e2e/storage-page',
    base: './',
    publicDir: resolve('public'),
    define: { EDITION: JSON.stringify(edition) },
    build: { outDir, emptyOutDir: true },
    worker: { format: 'es' },
    plugins: [
      { name: 'edition', transformIndexHtml: html => html.replace('EDITION', edition) },
      materialsPlugin(),
      examplesPlugin(),
      cspPlugin(),
      pwa()
    ]
  })
  return outDir
}
