import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { inject } from 'vitest'

/** Nothing the browser does by itself, and no host but this machine. */
export const LAUNCH_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'
]

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge'
]
const FOLDERS = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':')
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  name => `/Applications/${name}.app/Contents/MacOS/${name}`
)
const WINDOWS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(root => [
  join(process.env[root] ?? '', 'Google/Chrome/Application/chrome.exe'),
  join(process.env[root] ?? '', 'Microsoft/Edge/Application/msedge.exe')
])

/** The browser named by CHROME_PATH, or one found at the usual places. */
export function findBrowser(): string | undefined {
  const named = process.env.CHROME_PATH
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH: no file at ${named}`)
  return named ?? usualPlaces().find(path => existsSync(path))
}

let shared: Promise<Browser> | undefined

/** The browser that all tests share. */
export function sharedBrowser(): Promise<Browser> {
  return (shared ??= chromium.connect(inject('browserEndpoint')))
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') return MAC
  if (process.platform === 'win32') return WINDOWS
  return NAMES.flatMap(name => FOLDERS.map(folder => join(folder, name)))
}
