import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'
import { LAUNCH_FLAGS } from './browser'

export interface MortalBrowser {
  readonly context: BrowserContext
  /** Kills every process of the browser at once, as a power cut would. */
  kill(): Promise<void>
}

/** A folder outside the project, for a browser's data or downloads, removed when the test ends. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'uketome-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** A browser of its own on the profile given, which can be killed and started again. */
export async function launchMortal(profile: string): Promise<MortalBrowser> {
  const flags = [
    ...LAUNCH_FLAGS,
    '--headless',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`
  ]
  const child = spawn(inject('browserPath'), [...flags, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe']
  })
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const kill = () => {
    killGroup(child)
    return gone
  }
  onTestFinished(kill)
  const browser = await chromium.connectOverCDP(await endpoint(child))
  return { context: contextOf(browser), kill }
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return
  process.kill(-pid, 'SIGKILL')
}

async function endpoint({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('the browser has no output to read')
  for await (const line of createInterface(stderr)) {
    const found = /DevTools listening on (\S+)/.exec(line)?.[1]
    if (found) {
      stderr.resume()
      return found
    }
  }
  throw new Error('the browser ended before it could be used')
}

function contextOf(browser: Browser): BrowserContext {
  const context = browser.contexts()[0]
  if (!context) throw new Error('the browser has no context')
  return context
}
