import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withPolicy } from '../../../build/csp-plugin'
import { readFlow } from '../../../build/flow-source'
import { wordsOf, type Words } from '../../../build/first-screen/words'
import type { CompiledFlow } from '../../../src/flow/compile'

const HERE = import.meta.dirname

type Question = CompiledFlow['questions'][number]

/**
 * The page that the app is measured against: the same words on the same screens as plain HTML, with the
 * least script that shows one question after another and keeps every answer. It knows nothing else: what
 * stands around the question is there to be read and painted, as in the app, and does nothing.
 */
export function writeStaticPage(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.html'), withPolicy(html()))
  for (const file of ['sw.js', 'icon.svg']) cpSync(join(HERE, file), join(folder, file))
}

function html(): string {
  const source = readFlow()
  const words = wordsOf(source)
  const { flow } = source
  const around = { words, flow }
  const questions = flow.questions.map((question, at) =>
    questionHtml(question, at, around)
  )
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${flow.id}</title>
<link rel="icon" href="icon.svg">
<style>${own('style.css')}</style>
</head>
<body>
<main>
<section data-screen="home">
<h1 tabindex="-1">${words.both('app.title')}</h1>
<p>${words.both('app.what')}</p>
<button type="button" class="primary" data-do="start">${words.both('home.start')}</button>
${flow.standing.map(fact => standingHtml(fact, words)).join('\n')}
<p>${words.both('home.edition', { edition: flow.edition, hash: flow.hash })}</p>
</section>
${questions.join('\n')}
<section data-screen="end" hidden><h1 tabindex="-1">&nbsp;</h1></section>
</main>
<footer>
<details class="danger"><summary>${words.both('bar.emergency')} 110・119</summary>
<p>${words.both('emergency.away')} <a href="tel:110">110</a> <a href="tel:119">119</a></p></details>
<button type="button" data-do="back">${words.both('bar.back')}</button>
<button type="button" data-do="language"><span lang="ja">English</span><span lang="en">日本語</span></button>
</footer>
<script>${own('script.js')}</script>
</body>
</html>
`
}

interface Around {
  readonly words: Words
  readonly flow: CompiledFlow
}

function questionHtml(
  { id, kind, phase, options }: Question,
  at: number,
  { words, flow }: Around
): string {
  const word = (option: string) => words.both(`questions.${id}.options.${option}`)
  const button = (option: string) =>
    `<button type="button" data-do="answer" value="${option}">${word(option)}</button>`
  const tick = (option: string) =>
    `<label><input type="checkbox" value="${option}">${word(option)}</label>`
  const choices = options.map(option =>
    kind === 'several' ? tick(option.id) : button(option.id)
  )
  const alone = (kind === 'several' ? ['none', 'not-sure'] : ['not-sure']).map(button)
  const done = `<button type="button" class="primary" data-do="done">${words.both('question.done')}</button>`
  const help = words.has(`questions.${id}.help`)
    ? `<p>${words.both(`questions.${id}.help`)}</p>`
    : ''
  return `<section data-screen="${id}" hidden>
<p>${words.both(`phases.${phase}`)}</p>
<p class="say">${words.both(`question.holding.${(at % 3) + 1}`)}</p>
<h1 tabindex="-1">${words.both(`questions.${id}.text`)}</h1>
${help}
${[...choices, ...alone, ...(kind === 'several' ? [done] : [])].join('\n')}
<p class="row"><span>${words.both('question.advise')}</span> ${chips(flow, words)} <span>${words.both('question.answers')}</span></p>
</section>`
}

function chips({ standing }: CompiledFlow, words: Words): string {
  return standing
    .map(({ id, preset }) => words.both(`standing.${id}.options.${preset}`))
    .map(text => `<span>${text}</span>`)
    .join(' ')
}

function standingHtml(
  { id, preset, options }: CompiledFlow['standing'][number],
  words: Words
): string {
  const radios = options.map(
    option =>
      `<label><input type="radio" name="${id}"${option.id === preset ? ' checked' : ''}>${words.both(`standing.${id}.options.${option.id}`)}</label>`
  )
  return `<fieldset><legend>${words.both(`standing.${id}.text`)}</legend>${radios.join('')}</fieldset>`
}

function own(file: string): string {
  return readFileSync(join(HERE, file), 'utf8').trim()
}
