import { factsOfQuestion, settersOf, unsureOf } from '../facts'
import { finding, type Finding } from '../finding'
import type { Flow } from '../schema'
import { mentionsOf, type Mention } from './mentions'

/** `askWhen` looks only at earlier answers, and a question about danger to life is asked of everybody. */
export function checkAskWhen(flow: Flow): Finding[] {
  return [...looksAhead(flow), ...dangerAskedAtTimes(flow)]
}

function looksAhead(flow: Flow): Finding[] {
  const setters = settersOf(flow)
  return flow.questions.flatMap((question, at) => {
    if (question.askWhen === undefined) return []
    const later = flow.questions.slice(at).map(({ id }) => id)
    return mentionsOf(question.askWhen, ['questions', at, 'askWhen']).flatMap(mention =>
      fromMention(mention, source => later.includes(source), setters)
    )
  })
}

function fromMention(
  mention: Mention,
  isLater: (source: string) => boolean,
  setters: Map<string, string[]>
): Finding[] {
  if ('scale' in mention) {
    return [finding('ask-when-uses-scale', mention.path, { scale: mention.scale })]
  }
  const source = setters.get(mention.fact)?.find(isLater)
  return source === undefined
    ? []
    : [
        finding('ask-when-looks-ahead', mention.path, {
          fact: mention.fact,
          question: source
        })
      ]
}

function dangerAskedAtTimes(flow: Flow): Finding[] {
  return flow.questions.flatMap((question, at) => {
    const facts = [...factsOfQuestion(question), unsureOf(question.id)]
    const danger = flow.lifeDanger.find(fact => facts.includes(fact))
    return question.askWhen === undefined || danger === undefined
      ? []
      : [finding('danger-asked-at-times', ['questions', at, 'askWhen'], { fact: danger })]
  })
}
