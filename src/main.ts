import { flushSync, mount } from 'svelte'
import packed from 'virtual:flow'
import { browserPlatform } from './platform/browser/browser-platform'
import { startTexts } from './text/i18n'
import { inShapeOf } from './text/unpack'
import App from './ui/app/App.svelte'
import { bindBar } from './ui/app/bar'
import { removeFirstScreen, takeTaps } from './ui/app/first-screen'
import { makeApp } from './ui/app/make-app'
import { takeOver } from './ui/app/take-over'

const { flow, ja } = packed
const en = inShapeOf(ja, packed.en) as typeof ja
startTexts({ ja: ja.app, en: en.app }, 'ja')

const platform = browserPlatform()
const app = makeApp(platform, { flow, texts: { ja: ja.flow, en: en.flow } })
const target = document.querySelector('#app')
if (!target) throw new Error('index.html has no place for the app')

const taps = takeTaps()
await takeOver(app, taps)
mount(App, { target, props: { app } })
flushSync()
removeFirstScreen()
bindBar(app)
platform.offline.start()
