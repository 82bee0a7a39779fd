import type { FlowSource } from '../flow-source.ts'
import type { Words } from './words.ts'

/** The bar and its two sheets. Plain HTML: they open without any script. */
export function barHtml(source: Source, words: Words): string {
  const { both } = words
  return (
    `<nav class="bar" id="bar" aria-labelledby="bar-name">` +
    `<span class="both unseen" id="bar-name">${both('bar.name')}</span>` +
    `<details class="emergency" id="emergency">` +
    summary(words, `<b class="both">${both('bar.emergency')}</b>`) +
    sheet(emergency(source, words)) +
    `</details>` +
    call(words, '110', both('emergency.police')) +
    call(words, '119', both('emergency.ambulance')) +
    `<a class="button both" id="back" href="#/" data-do="back">${both('bar.back')}</a>` +
    `<details class="cover" id="cover">` +
    summary(words, `<span class="both">${both('bar.cover')}</span>`) +
    sheet(cover(source, words), ' tabindex="0"') +
    `</details></nav>`
  )
}

type Source = Pick<FlowSource, 'flow' | 'facility'>

/** Where the device cannot call, a script makes it a link to the emergency sheet. */
function call({ both }: Words, digits: string, name: string): string {
  return (
    `<a class="button call" href="tel:${digits}" data-tel="${digits}"><b>${digits}</b>` +
    `<span class="both unseen">${name}</span><span class="both unseen opens">${both('bar.opens')}</span></a>`
  )
}

function summary({ both }: Words, shut: string): string {
  return `<summary class="button"><span class="shut">${shut}</span><span class="open both">${both('bar.close')}</span></summary>`
}

/** The cover may hold nothing that takes the focus, and large text has to be scrolled by keyboard all the same. */
function sheet(content: string, focusable = ''): string {
  return `<div class="sheet"${focusable}><div>${content}</div></div>`
}

function emergency({ flow, facility }: Source, { both, given }: Words): string {
  const place = facility?.facts?.place
  const entries = flow.dangerSheet.map(
    ({ id }) =>
      `<li><button type="button" class="choice" data-do="entry" value="${id}" aria-pressed="false">` +
      `<span class="both">${both(`dangerSheet.${id}.text`)}</span>` +
      `<small class="both">${both(`dangerSheet.${id}.first`)}</small></button></li>`
  )
  return (
    `<h2 class="both" tabindex="-1">${both('emergency.title')}</h2>` +
    `<p class="help"><strong class="both">${both('emergency.away')}</strong></p>` +
    `<div class="numbers">${number('110', both('emergency.police'))}${number('119', both('emergency.ambulance'))}</div>` +
    `<p class="help both">${both('emergency.phone')}</p>` +
    `<h3 class="both">${both('emergency.tell')}</h3><ol class="tell">` +
    `<li><span class="both">${both('emergency.where')}</span>` +
    `<span class="both" id="place">${place ? given(place) : both('emergency.sign')}</span></li>` +
    ['what', 'who']
      .map(key => `<li class="both">${both(`emergency.${key}`)}</li>`)
      .join('') +
    `</ol><h3 class="both">${both('emergency.now')}</h3>` +
    `<ul class="entries">${entries.join('')}</ul>`
  )
}

function cover({ facility }: Source, { both, given }: Words): string {
  const { hours, numbers = [] } = facility?.facts ?? {}
  const own = numbers.map(({ name, tel }) => number(tel, given(name)))
  return (
    `<h2 class="both" tabindex="-1">${both('cover.title')}</h2>` +
    `<h3 class="both">${both('cover.hours')}</h3><p class="help both" id="cover-hours">${hours ? given(hours) : both('cover.hoursNote')}</p>` +
    `<h3 class="both">${both('cover.numbers')}</h3>` +
    `<div class="numbers" id="cover-numbers">${own.join('')}${number('110', both('emergency.police'))}${number('119', both('emergency.ambulance'))}${number('#9110', both('cover.quiet'))}</div>`
  )
}

function number(digits: string, name: string): string {
  return `<p><span class="both">${name}</span><a href="tel:${digits}" data-tel="${digits}">${digits}</a></p>`
}
