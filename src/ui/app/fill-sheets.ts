import { textAt } from '../../customise/complete-texts'
import type { FacilityFacts, InBoth, WorkingPack } from '../../customise/examiner'
import { LANGUAGES } from '../../text/language'

/** Puts what the facility says of itself into the sheets of the bar, which index.html has without it. */
export function fillSheets(
  facts: FacilityFacts,
  { texts }: Pick<WorkingPack, 'texts'>
): void {
  say(document.querySelector('#place'), facts.place)
  if (facts.hours) say(document.querySelector('#cover-hours'), facts.hours)
  for (const entry of document.querySelectorAll<HTMLButtonElement>('[data-do=entry]')) {
    const [text, first] = entry.children
    sayText(text, texts, `dangerSheet.${entry.value}.text`)
    sayText(first, texts, `dangerSheet.${entry.value}.first`)
  }
  const numbers = facts.numbers.map(({ name, tel }) => numberLine(name, tel))
  document.querySelector('#cover-numbers')?.prepend(...numbers)
}

function sayText(
  place: Element | undefined,
  { ja, en }: WorkingPack['texts'],
  key: string
) {
  const both = { ja: textAt(ja, key), en: textAt(en, key) }
  if (both.ja !== undefined && both.en !== undefined)
    say(place ?? null, { ja: both.ja, en: both.en })
}

/** The style shows the language of the page. */
function say(place: Element | null, text: InBoth): void {
  place?.replaceChildren(...spans(text))
}

function spans(text: InBoth): HTMLElement[] {
  return LANGUAGES.map(language => {
    const span = document.createElement('span')
    span.lang = language
    span.textContent = text[language]
    return span
  })
}

function numberLine(name: InBoth, tel: string): HTMLElement {
  const line = document.createElement('p')
  const label = document.createElement('span')
  label.className = 'both'
  label.append(...spans(name))
  const link = document.createElement('a')
  link.dataset.tel = tel
  link.textContent = tel
  line.append(label, link)
  return line
}
