import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { sharedBrowser } from './browser'
import { startServer, type AppServer } from './server'
import { watch, type Problems } from './watch'

export type AppOptions = {
  lang?: 'ja' | 'en'
  theme?: 'light' | 'dark'
  forcedColors?: boolean
  viewport?: { width: number; height: number }
  /** Off: what the page is before, or without, its script. */
  javaScript?: boolean
  /** What follows the address, `#/rescue` for one. */
  path?: string
  /** Defaults to a server of its own, stopped when the test ends. */
  server?: AppServer
  context?: BrowserContextOptions
}

export type App = {
  page: Page
  context: BrowserContext
  server: AppServer
  /** Opens the app in another tab of the same browser. */
  tab(path?: string): Promise<Page>
  /** Lets pass what this test provokes on purpose; anything else still fails it. */
  expectProblem(pattern: RegExp): void
}

/**
 * Opens the app in a fresh browser context. The test fails on any breach of the content security
 * policy, any request off the origin, any uncaught error and any error on the console.
 */
export async function openApp(options: AppOptions = {}): Promise<App> {
  const server = options.server ?? (await ownServer())
  const browser = await sharedBrowser()
  const context = await browser.newContext(contextOptions(options))
  const problems = await watch(context, server.origin)
  onTestFinished(() => finish(context, problems))
  const page = await context.newPage()
  await page.goto(server.url + (options.path ?? ''))
  return {
    page,
    context,
    server,
    tab: (path = '') => openTab(context, server.url + path),
    expectProblem: pattern => void problems.expected.push(pattern)
  }
}

/** The page as it is while the app is still on its way; `arrive` lets it come. */
export async function openUnready(): Promise<{ page: Page; arrive(): void }> {
  const { page } = await openApp({ context: { serviceWorkers: 'block' } })
  let arrive: () => void = () => undefined
  const arrived = new Promise<void>(resolve => (arrive = resolve))
  await page.route('**/assets/*.js', route => arrived.then(() => route.continue()))
  await page.reload({ waitUntil: 'commit' })
  await page.locator('#bar').waitFor()
  return { page, arrive: () => arrive() }
}

export function contextOptions(options: AppOptions): BrowserContextOptions {
  const {
    lang = 'ja',
    theme = 'light',
    viewport = { width: 768, height: 1024 }
  } = options
  return {
    viewport,
    locale: lang === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: 'Asia/Tokyo',
    colorScheme: theme,
    forcedColors: options.forcedColors ? 'active' : 'none',
    reducedMotion: 'reduce',
    javaScriptEnabled: options.javaScript ?? true,
    ...options.context
  }
}

async function ownServer(): Promise<AppServer> {
  const server = await startServer()
  onTestFinished(() => server.close())
  return server
}

async function openTab(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url)
  return page
}

async function finish(context: BrowserContext, problems: Problems): Promise<void> {
  await context.close()
  const found = problems.unexpected()
  if (found.length > 0) throw new Error(`The page had problems:\n${found.join('\n')}`)
}
