import { flushSync, mount } from 'svelte'
import fetched from 'virtual:flow'
import { incidentMachine } from './machine/machine'
import { browserPlatform } from './platform/browser/browser-platform'
import { startTexts } from './text/i18n'
import { inShapeOf, shareParts } from './text/unpack'
import App from './ui/app/App.svelte'
import { bindBar } from './ui/app/bar'
import { fetchLater } from './ui/app/later'
import { replaceFirstScreen, tapsAtRest } from './ui/app/first-screen'
import { makeApp } from './ui/app/make-app'
import { takeOver } from './ui/app/take-over'

const packed = await fetched
const { ja } = packed
const flow = shareParts(packed.flow)
const en = inShapeOf(ja, packed.en) as typeof ja
startTexts({ ja: ja.app, en: en.app }, 'ja')

const platform = browserPlatform()
const app = makeApp(platform, { flow, texts: { ja: ja.flow, en: en.flow } })
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
  requestAnimationFrame(() => setTimeout(getReady))
}

/** Once the first screen stands: what the next taps and the next time without a network will need. */
function getReady(): void {
  incidentMachine(flow)
  platform.offline.start()
  fetchLater(app)
}
