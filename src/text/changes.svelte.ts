import { i18n } from './i18n'

/* One signal that lives as long as the page: a screen reads dozens of texts, and each would else follow by itself. */
let changes = $state(0)

/** Whoever calls this while it computes is computed anew after a change of language or texts. */
export function followTexts(): number {
  return changes
}

function changed() {
  changes += 1
}

i18n.on('languageChanged', changed)
i18n.on('initialized', () => {
  i18n.store.on('added', changed)
})
