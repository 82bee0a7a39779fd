import type { Question } from '../../src/flow/schema'
import { NONE, NOT_SURE } from '../../src/flow/words.ts'
import type { FlowSource } from '../flow-source.ts'
import type { Words } from './words.ts'

/** Home and the first question as the parts in `src/ui` render them. */
export function screensHtml(source: Source, words: Words): string {
  const [question] = source.flow.questions
  if (!question) throw new Error('A flow has at least one question')
  return home(source, words) + firstQuestion(question, words) + opening(words)
}

type Source = Pick<FlowSource, 'flow' | 'facility'>

function home({ flow, facility }: Source, { both, given }: Words): string {
  const groups = flow.standing.map(
    ({ id, preset, options }) =>
      `<fieldset class="segments"><legend class="both">${both(`standing.${id}.text`)}</legend>` +
      options
        .map(
          option =>
            `<label class="segment"><input type="radio" name="${id}" value="${option.id}"${option.id === preset ? ' checked' : ''}><span class="both">${both(`standing.${id}.options.${option.id}`)}</span></label>`
        )
        .join('') +
      `</fieldset>`
  )
  const unreviewed = `<p class="both">${both('home.unreviewed')}</p>`
  return (
    `<main class="screen home" data-screen="home">` +
    `<div class="head">${languageSwitch}</div>` +
    `<h1 class="both">${both('app.title')}</h1>` +
    `<p class="help both">${both('app.what')}</p>` +
    `<button type="button" class="button primary start both" data-do="start">${both('home.start')}</button>` +
    `<div class="standing">${groups.join('')}</div>` +
    `<div class="foot">${flow.reviewedBy.length === 0 ? unreviewed : ''}` +
    (facility ? `<p class="both">${given(facility.name)}</p>` : '') +
    `<p class="both">${both('home.edition', { edition: flow.edition, hash: flow.hash })}</p></div>` +
    `</main>`
  )
}

function firstQuestion(question: Question, words: Words): string {
  const { both, has } = words
  const key = `questions.${question.id}`
  const help = has(`${key}.help`)
    ? `<p class="help both" id="first-help">${both(`${key}.help`)}</p>`
    : ''
  return (
    `<main class="screen split" data-screen="question" data-question="${question.id}" hidden>` +
    `<div class="pane"><div class="head">` +
    `<p class="phase both">${both(`phases.${question.phase}`)}</p>${languageSwitch}</div>` +
    `<p class="say first">${both('question.holding.1')}</p>` +
    `<h1 class="both" id="first-heading" tabindex="-1">${both(`${key}.text`)}</h1>${help}</div>` +
    `<div class="pane body"><fieldset class="choices" aria-labelledby="first-heading">` +
    question.options.map(({ id }) => tick(id, both(`${key}.options.${id}`))).join('') +
    [NONE, NOT_SURE].map(id => alone(id, both(`${key}.options.${id}`))).join('') +
    `</fieldset><p class="help both" role="status" data-hint="choose" hidden>${both('question.chooseFirst')}</p>` +
    `<p class="help both" role="status" data-hint="opening" hidden>${both('question.opening')}</p>` +
    `<p class="help both" role="status" data-hint="slow" hidden>${both('question.slow')}</p>` +
    `<div class="row">` +
    `<button type="button" class="button primary grow both" data-do="done">${both('question.done')}</button>` +
    `<button type="button" class="button secondary both" data-do="advise">${both('question.advise')}</button>` +
    `</div></div></main>`
  )
}

function tick(id: string, text: string): string {
  return `<label class="choice"><input type="checkbox" value="${id}"><span class="both">${text}</span></label>`
}

function alone(id: string, text: string): string {
  return `<button type="button" class="choice half both" aria-pressed="false" data-do="alone" value="${id}">${text}</button>`
}

function opening({ both }: Words): string {
  return `<main class="screen" data-screen="opening" hidden><p class="help both">${both('app.opening')}</p></main>`
}

const languageSwitch =
  `<button type="button" class="button plain both" data-do="language">` +
  `<span lang="ja"><span lang="en">English</span></span><span lang="en"><span lang="ja">日本語</span></span></button>`
