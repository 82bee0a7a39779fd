import type { Condition, Question, StandingQuestion } from '../flow/schema'
import type { Texts } from '../flow/load'
import { choicesOf } from '../flow/sheet'
import { openFlow, textAt, textIfAny } from './open-flow'
import type { Verb } from './verb'

type Asked = {
  id: string
  kind: 'one' | 'several' | 'standing'
  text: string
  help: string | null
  options: { id: string; text: string }[]
  askWhen: Condition | null
}

/** Everything that can be asked, with the words it is asked in. */
export const questionnaire: Verb = {
  flags: [],
  run(flags) {
    const opened = openFlow(flags)
    if (!opened.ok) return opened
    const { flow, texts } = opened
    const data = [
      ...flow.standing.map(question => worded(question, 'standing', texts)),
      ...flow.questions.map(question => worded(question, 'questions', texts))
    ]
    return { ok: true, data, text: data.map(asText).join('\n\n') }
  }
}

function worded(
  question: Question | StandingQuestion,
  list: string,
  texts: Texts
): Asked {
  const { id, kind } = question
  return {
    id,
    kind,
    text: textAt(texts, list, id, 'text'),
    help: textIfAny(texts, list, id, 'help') ?? null,
    options: choicesOf(question).map(option => ({
      id: option,
      text: textAt(texts, list, id, 'options', option)
    })),
    askWhen: 'askWhen' in question ? (question.askWhen ?? null) : null
  }
}

function asText({ id, kind, text, help, options }: Asked): string {
  const lines = options.map(option => `  - ${option.id}: ${option.text}`)
  return [
    `${text} [${id}, ${kind}]`,
    ...(help === null ? [] : [`  ${help}`]),
    ...lines
  ].join('\n')
}
