import { flushSync, mount } from 'svelte'
import fetchFlow from 'virtual:flow'
import { shareParts } from './flow/share-parts'
import { incidentMachine } from './machine/machine'
import { browserPlatform } from './platform/browser/browser-platform'
import { startTexts } from './text/i18n'
import { inShapeOf } from './text/unpack'
import App from './ui/app/App.svelte'
import { bindBar } from './ui/app/bar'
import { fetchLater } from './ui/app/later'
import { replaceFirstScreen, tapsAtRest } from './ui/app/first-screen'
import { makeApp } from './ui/app/make-app'
import type { Platform } from './platform/platform'
import type { RealApp } from './ui/app/app'
import type { Shipped } from './ui/app/session.svelte'
import { takeOver } from './ui/app/take-over'

/* A file that is fetched on the way imports this one: it must have been read to its end by then, so nothing here awaits. */
begin().catch(reportError)

async function begin(): Promise<void> {
  const { about, ja, ...packed } = await fetchFlow()
  const flow = shareParts(packed.flow)
  const en = inShapeOf(ja, packed.en) as typeof ja
  startTexts({ ja: ja.app, en: en.app }, 'ja')

  const platform = browserPlatform()
  const built = { ...about, flow, texts: { ja: ja.flow, en: en.flow } }
  const app = makeApp(platform, await flowInUse(platform, built))
  const target = document.querySelector('#app')
  if (!target) throw new Error('index.html has no place for the app')

  try {
    await takeOver(app, tapsAtRest)
  } finally {
    bindBar(app)
    replaceFirstScreen(() => {
      mount(App, { target, props: { app } })
      flushSync()
    })
    requestAnimationFrame(() => setTimeout(getReady, 0, app))
  }
}

/** Without a facility pack nobody waits. */
function flowInUse(platform: Platform, built: Shipped): Shipped | Promise<Shipped> {
  if (!platform.preferences.read().pack) return built
  return import('./ui/app/own-flow')
    .then(own => own.ownFlow(platform, built))
    .catch(() => ({ ...built, notice: 'home.packLost' }))
}

/** Once the first screen stands: what the next taps and the next time without a network will need. */
function getReady(app: RealApp): void {
  incidentMachine(app.shipped.flow)
  app.platform.offline.start()
  fetchLater(app)
}
