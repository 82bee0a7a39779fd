import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty folder inside the repository, gone when the test ends. */
export function temporaryFolder(): string {
  mkdirSync('.cache', { recursive: true })
  const folder = mkdtempSync(resolve(join('.cache', 'test-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
