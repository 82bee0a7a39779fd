import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { LAUNCH_FLAGS } from '../e2e/support/browser'
import { buildApp } from '../e2e/support/build-app'
import { provideBrowser } from '../e2e/support/install'
import { startServer } from '../e2e/support/server'
import type { Bench } from './bench'
import { bytes } from './bytes'
import { firstVisit } from './first-visit'
import { heap } from './heap'
import { offlineStart } from './offline-start'
import { writeStaticPage } from './static/page'
import { proof } from './proof'
import { print, type Row } from './table'
import { taps } from './taps'

const PARTS = {
  'first-visit': firstVisit,
  'offline-start': offlineStart,
  taps,
  heap,
  proof
}
const STATIC = '.cache/bench/static'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    only: { type: 'string' },
    dist: { type: 'string' }
  }
})

const app = values.dist ?? (await buildApp('.cache/bench/app'))
writeStaticPage(STATIC)
const browser = await chromium.launch({
  executablePath: provideBrowser(),
  args: LAUNCH_FLAGS
})
const bench: Bench = {
  browser,
  servers: {
    app: await startServer({ folder: app }),
    static: await startServer({ folder: STATIC })
  },
  rounds: Number(values.rounds)
}

const rows: Row[] = bytes(app, STATIC)
for (const [name, measure] of Object.entries(PARTS)) {
  if (!values.only || values.only === name) rows.push(...(await measure(bench)))
}
const kept = print(rows)

await browser.close()
for (const server of Object.values(bench.servers)) await server.close()
process.exit(kept ? 0 : 1)
