import type { Preferences, PreferenceStore } from '../../platform/platform'
import { i18n, setLanguage } from '../../text/i18n'
import { linkNumbers } from './link-numbers'

/** What the person chose on this device, applied to the page as soon as it changes. */
export class Choices {
  #current = $state.raw<Preferences>({})
  readonly #store: PreferenceStore

  constructor(store: PreferenceStore) {
    this.#store = store
    this.#current = store.read()
    if (this.#current.language) setLanguage(this.#current.language)
    i18n.on('languageChanged', language => {
      document.documentElement.lang = language
      this.change({ language: language === 'en' ? 'en' : 'ja' })
    })
    this.#apply()
  }

  get current(): Preferences {
    return this.#current
  }

  change(change: Preferences): void {
    this.#store.write(change)
    this.#current = { ...this.#current, ...change }
    this.#apply()
  }

  #apply() {
    const { theme, textSize, canCall } = this.#current
    const page = document.documentElement
    mark(page, 'theme', theme === 'system' ? undefined : theme)
    mark(page, 'size', textSize?.toString())
    linkNumbers(canCall)
  }
}

function mark(element: HTMLElement, name: string, value: string | undefined) {
  if (value === undefined) delete element.dataset[name]
  else element.dataset[name] = value
}
