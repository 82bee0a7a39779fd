import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser } from './browser'

const PACKAGES = ['chromium', 'fonts-noto-cjk', 'fontconfig']

/** A browser and Japanese fonts, installed first where that is possible without asking. */
export function provideBrowser(): string {
  if ((!findBrowser() || !hasJapaneseFonts()) && canInstall()) install()
  const browser = findBrowser()
  if (!browser) throw new Error(missing('a Chromium, Chrome or Edge', 'set CHROME_PATH'))
  if (!hasJapaneseFonts()) throw new Error(missing('Japanese fonts', 'install any'))
  return browser
}

function hasJapaneseFonts(): boolean {
  if (process.platform !== 'linux') return true
  try {
    return execFileSync('fc-list', [':lang=ja', 'family']).length > 0
  } catch {
    return false
  }
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

function install(): void {
  apt('update')
  apt('install', '-y', '--no-install-recommends', ...PACKAGES)
}

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
}

function missing(what: string, otherwise: string): string {
  const debian = `apt-get install --no-install-recommends ${PACKAGES.join(' ')}`
  return `The browser tests need ${what}. On Debian or Ubuntu: ${debian}; elsewhere ${otherwise}.`
}
