import { flushSync, mount, unmount } from 'svelte'
import { configure } from '@testing-library/svelte'
import { vi } from 'vitest'
import { appTexts } from '../../../build/flow-source'
import { barHtml } from '../../../build/first-screen/bar'
import { screensHtml } from '../../../build/first-screen/screens'
import { wordsOf } from '../../../build/first-screen/words'
import type { Texts } from '../../../src/flow/text-tree'
import { TestDevice, type TestTab } from '../../../src/platform/test-platform'
import { startTexts } from '../../../src/text/i18n'
import AppRoot from '../../../src/ui/app/App.svelte'
import type { RealApp } from '../../../src/ui/app/app'
import { bindBar } from '../../../src/ui/app/bar'
import { makeApp } from '../../../src/ui/app/make-app'
import type { Shipped } from '../../../src/ui/app/session.svelte'
import { duckPond } from '../../machine/duck-pond'

export const flow = { ...duckPond(), hash: 'pond' }
export const app = { ja: appTexts('ja'), en: appTexts('en') }
export const texts = { ja: named('ja'), en: named('en') }

/* A whole page in the message would hide what it says. */
configure({ getElementError: message => new Error(message ?? 'not found') })

export interface Page {
  readonly app: RealApp
  readonly tab: TestTab
  readonly device: TestDevice
  close(): void
}

/** The page as the build writes it, before any script. */
export function writePage(): void {
  const source = {
    flow,
    baseHash: flow.hash,
    texts: { ja: { app: app.ja, flow: texts.ja }, en: { app: app.en, flow: texts.en } },
    scenes: { ofBase: [], ofPack: [] },
    wrongTexts: []
  }
  const words = wordsOf(source)
  document.documentElement.lang = 'ja'
  document.head.innerHTML = `<style>
    html:lang(ja) .both > [lang='en'], html:lang(en) .both > [lang='ja'] { display: none }
  </style>`
  document.body.innerHTML = `<div id="first">${screensHtml(source, words)}</div><div id="app"></div>${barHtml(source, words)}`
}

/** The app on a tablet in memory, with the bar of the page. */
export function openApp(
  device = new TestDevice(),
  shipped: Shipped = { flow, texts }
): Page {
  startTexts(app, 'ja')
  history.replaceState(null, '', '#/')
  writePage()
  document.querySelector('#first')?.remove()
  const tab = device.tab()
  const listening = heard()
  const made = makeApp(tab.platform, shipped)
  bindBar(made)
  listening.enough()
  const target = document.querySelector('#app') as Element
  const component = mount(AppRoot, { target, props: { app: made } })
  flushSync()
  return {
    app: made,
    tab,
    device,
    close() {
      made.session.running?.log.release()
      listening.stop()
      void unmount(component)
    }
  }
}

/** Remembers what is listened to on the page for its whole life, so that a test can end that life. */
function heard() {
  const stops: (() => void)[] = []
  const spies = [window, document].map(target => {
    const listen = target.addEventListener.bind(target)
    const spy = vi.spyOn(target, 'addEventListener')
    return spy.mockImplementation((type: string, listener: EventListener) => {
      listen(type, listener)
      stops.push(() => target.removeEventListener(type, listener))
    })
  })
  return {
    enough: () => spies.forEach(spy => spy.mockRestore()),
    stop: () => stops.forEach(stop => stop())
  }
}

/** Each text is its own key, so that tests are about behaviour and not about wording. */
function named(language: 'ja' | 'en'): Texts {
  const say = (text: string) => (language === 'ja' ? text : `${text} in English`)
  const options = (ids: readonly string[]) =>
    Object.fromEntries(ids.map(id => [id, say(id)]))
  return {
    phases: { pond: say('pond') },
    standing: Object.fromEntries(
      flow.standing.map(each => [
        each.id,
        { text: say(each.id), options: options(each.options.map(({ id }) => id)) }
      ])
    ),
    questions: Object.fromEntries(
      flow.questions.map(each => [
        each.id,
        {
          text: say(`${each.id}?`),
          options: options([...each.options.map(({ id }) => id), 'none', 'not-sure'])
        }
      ])
    ),
    responses: Object.fromEntries(
      flow.responses.map(({ id, steps }) => [
        id,
        {
          title: say(id),
          first: say(`first ${id}`),
          protect: say('protect'),
          person: say('person'),
          steps: Object.fromEntries(steps.map(step => [step.id, { text: say(step.id) }]))
        }
      ])
    ),
    companions: {
      towel: { title: say('towel'), steps: { towel: { text: say('take it') } } }
    },
    rungs: { shoo: { name: say('shoo'), say: say('shoo!') } },
    dangerSheet: Object.fromEntries(
      flow.dangerSheet.map(({ id }) => [
        id,
        { text: say(id), first: say(`first: ${id}`) }
      ])
    )
  }
}
