import { factsOf } from '../facts'
import type { Option, Question, StandingQuestion } from '../schema'
import { choicesOf } from '../sheet'
import { conditionWords } from './condition-words'
import { item, sourceLines, titled } from './document-parts'
import type { Teller } from './teller'

/** What is so anyway, then every question in its order with its options. */
export function askedSections(teller: Teller): string[] {
  const { flow, word } = teller
  const standing = flow.standing.flatMap(question => standingLines(question, teller))
  const questions = flow.questions.flatMap((question, at) =>
    questionLines(question, at + 1, teller)
  )
  return [
    ...titled(word('list-standing'), standing),
    ...titled(word('list-questions'), questions)
  ]
}

function standingLines(question: StandingQuestion, teller: Teller): string[] {
  const { text, word } = teller
  const { id, options, preset } = question
  return [
    ...['', `### ${text('standing', id, 'text')} [${id}]`],
    ...helpLines(['standing', id], teller),
    ...options.map(option => {
      const line = optionLine(option, ['standing', id], teller)
      return item(option.id === preset ? `${line}${word('doc-preset')}` : line)
    }),
    ...sourceLines(question, teller)
  ]
}

function questionLines(question: Question, number: number, teller: Teller): string[] {
  const { text, word } = teller
  const { id, kind, phase, options, worseAdds } = question
  const own = options.map(option => {
    const worse = worseAdds.includes(option.id) ? word('doc-worse-adds') : ''
    return item(optionLine(option, ['questions', id], teller) + worse, 1)
  })
  const reserved = choicesOf(question).slice(options.length)
  return [
    ...['', `### ${number}. ${text('questions', id, 'text')} [${id}]`],
    ...helpLines(['questions', id], teller),
    item(`${text('phases', phase)}${word('doc-joint')}${word(`doc-kind-${kind}`)}`),
    ...askedWhen(question, teller),
    item(word('doc-options')),
    ...own,
    ...reserved.map(option => item(text('questions', id, 'options', option), 1)),
    ...sourceLines(question, teller)
  ]
}

function askedWhen({ askWhen, alwaysAsk }: Question, teller: Teller): string[] {
  const { word } = teller
  const when = askWhen === undefined ? undefined : conditionWords(askWhen, teller)
  return [
    ...(when ? [item(word('doc-ask-when', { when }))] : []),
    item(word(alwaysAsk ? 'doc-always-ask' : 'doc-while-it-matters'))
  ]
}

function helpLines(path: string[], { textIfAny }: Teller): string[] {
  const help = textIfAny(...path, 'help')
  return help ? [help] : []
}

/** What an option establishes is told where it is not just what it says. */
function optionLine(option: Option, path: string[], teller: Teller): string {
  const { text, word, fact, listed } = teller
  const facts = factsOf(option)
  const isOwn = facts.length === 1 && facts[0] === option.id
  const list = listed(facts.map(fact))
  const sets = facts.length === 0 ? word('doc-sets-nothing') : word('doc-sets', { list })
  const record = option.forRecord ? word('doc-for-record') : ''
  const name = text(...path, 'options', option.id)
  return `${name} [${option.id}]${isOwn ? '' : sets}${record}`
}
