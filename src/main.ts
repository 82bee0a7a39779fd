import { flushSync, mount } from 'svelte'
import flow from 'virtual:flow'
import en from 'virtual:texts/en'
import ja from 'virtual:texts/ja'
import type { FlowTexts } from './records/events'
import { browserPlatform } from './platform/browser/browser-platform'
import { startTexts } from './text/i18n'
import App from './ui/app/App.svelte'
import { bindBar } from './ui/app/bar'
import { removeFirstScreen, takeTaps } from './ui/app/first-screen'
import { makeApp } from './ui/app/make-app'
import { takeOver } from './ui/app/take-over'

startTexts({ ja: ja.app, en: en.app }, 'ja')

const platform = browserPlatform()
const texts = { ja: ja.flow as FlowTexts, en: en.flow as FlowTexts }
const app = makeApp(platform, { flow, texts })
const target = document.querySelector('#app')
if (!target) throw new Error('index.html has no place for the app')

const taps = takeTaps()
await takeOver(app, taps)
mount(App, { target, props: { app } })
flushSync()
removeFirstScreen()
bindBar(app)
platform.offline.start()
