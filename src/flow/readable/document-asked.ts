import { factsOf } from '../facts'
import type { Option, Question, StandingQuestion } from '../schema'
import { NONE, NOT_SURE } from '../words'
import { conditionWords } from './condition-words'
import type { Line, Part, Section } from './document'
import { linesOf, sourceLines } from './document-parts'
import type { Teller } from './teller'

/** What is so anyway, then every question in its order with its options. */
export function askedSections(teller: Teller): Section[] {
  const { flow, word } = teller
  return [
    {
      id: 'standing',
      title: word('list-standing'),
      parts: flow.standing.map(question => standingPart(question, teller))
    },
    {
      id: 'questions',
      title: word('list-questions'),
      parts: flow.questions.map((question, at) => questionPart(question, at + 1, teller))
    }
  ]
}

function standingPart(question: StandingQuestion, teller: Teller): Part {
  const { text, textIfAny, word } = teller
  const { id, options, preset } = question
  return {
    id,
    title: text('standing', id, 'text'),
    help: textIfAny('standing', id, 'help'),
    lines: [
      ...options.map(option => {
        const remark = option.id === preset ? word('doc-preset') : ''
        return optionLine(option, ['standing', id], remark, teller)
      }),
      ...sourceLines(question, teller)
    ]
  }
}

function questionPart(question: Question, number: number, teller: Teller): Part {
  const { text, textIfAny, word } = teller
  const { id, kind, phase, options, worseAdds } = question
  const own = options.map(option => {
    const worse = worseAdds.includes(option.id) ? word('doc-worse-adds') : ''
    return optionLine(option, ['questions', id], worse, teller)
  })
  const reserved = kind === 'several' ? [NONE, NOT_SURE] : [NOT_SURE]
  return {
    ...{ id, number, title: text('questions', id, 'text') },
    help: textIfAny('questions', id, 'help'),
    lines: [
      {
        text: `${text('phases', phase)}${word('doc-joint')}${word(`doc-kind-${kind}`)}`
      },
      ...askedWhen(question, teller),
      {
        text: word('doc-options'),
        beneath: [
          ...own,
          ...linesOf(...reserved.map(option => text('questions', id, 'options', option)))
        ]
      },
      ...sourceLines(question, teller)
    ]
  }
}

function askedWhen({ askWhen, alwaysAsk }: Question, teller: Teller): Line[] {
  const { word } = teller
  const when = askWhen === undefined ? undefined : conditionWords(askWhen, teller)
  return linesOf(
    when && word('doc-ask-when', { when }),
    word(alwaysAsk ? 'doc-always-ask' : 'doc-while-it-matters')
  )
}

/** What an option establishes is told where it is not just what it says. */
function optionLine(
  option: Option,
  path: string[],
  remark: string,
  { text, word, fact, listed }: Teller
): Line {
  const facts = factsOf(option)
  const isOwn = facts.length === 1 && facts[0] === option.id
  const list = listed(facts.map(fact))
  const sets = facts.length === 0 ? word('doc-sets-nothing') : word('doc-sets', { list })
  const record = option.forRecord ? word('doc-for-record') : ''
  return {
    text: text(...path, 'options', option.id),
    id: option.id,
    mark: `${isOwn ? '' : sets}${record}${remark}`
  }
}
