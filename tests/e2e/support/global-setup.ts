import { resolve } from 'node:path'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { LAUNCH_FLAGS } from './browser'
import { buildApp } from './build-app'
import { provideBrowser } from './install'

declare module 'vitest' {
  interface ProvidedContext {
    dist: string
    browserPath: string
    browserEndpoint: string
  }
}

/** One build and one browser for all tests. UKETOME_DIST names a build to test instead. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browserPath = provideBrowser()
  const built = process.env.UKETOME_DIST
  const dist = built ? resolve(built) : await buildApp('.cache/e2e/dist')
  const browser = await chromium.launchServer({
    executablePath: browserPath,
    args: LAUNCH_FLAGS
  })
  project.provide('dist', dist)
  project.provide('browserPath', browserPath)
  project.provide('browserEndpoint', browser.wsEndpoint())
  return () => browser.close()
}
