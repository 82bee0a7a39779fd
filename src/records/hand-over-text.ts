import type { AnswerLine } from './answer-lines'
import type { AssessedElement } from './assessment'
import type { Assessed, LegalElement } from './events'
import type { HandOver } from './hand-over'
import type { RungCount } from './rung-counts'
import type { Happening } from './timeline'

type Values = Readonly<Record<string, string | number>>

type Section = 'title' | 'danger' | 'advised' | 'why' | 'counts' | 'done' | 'standing'
type Line = 'provisional' | 'count' | 'countLast'
type Told = Exclude<Happening['kind'], 'standing'>

/** The texts of the app that a hand-over is worded with. */
export type HandOverKey =
  | `handOver.${Section | Line}`
  | `handOver.events.${Told}`
  | 'why.own'
  | 'why.legal.title'
  | 'why.legal.notYet'
  | `why.legal.elements.${LegalElement}`
  | `why.legal.values.${Assessed}`

/** How a hand-over gets its words: texts of the app, texts of the flow, and times as they are read here. */
export interface Wording {
  app(key: HandOverKey, values?: Values): string
  flow(key: string): string
  time(at: number): string
}

/** The hand-over as plain text, to be copied or kept. */
export function asText(handOver: HandOver, words: Wording): string {
  const { app, flow } = words
  const { advice, danger } = handOver
  const state = advice.provisional ? [app('handOver.provisional')] : []
  return [
    app('handOver.title'),
    section(app('handOver.danger'), danger.map(flow)),
    section(app('handOver.advised'), [
      ...state,
      flow(advice.title),
      flow(advice.first),
      ...advice.along.map(flow)
    ]),
    section(app('handOver.why'), advice.own ? [app('why.own')] : advice.why.map(flow)),
    ...handOver.phases.map(({ phase, answers }) =>
      section(
        flow(`phases.${phase}`),
        answers.map(answer => answerLine(answer, words))
      )
    ),
    section(
      app('handOver.counts'),
      handOver.counts.map(count => countLine(count, words))
    ),
    section(
      app('handOver.done'),
      handOver.deeds.map(deed => deedLine(deed, words))
    ),
    section(
      app('handOver.standing'),
      handOver.standing.map(fact => answerLine(fact, words))
    ),
    assessedPart(handOver, words)
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

function assessedPart({ assessed }: HandOver, words: Wording): string {
  const lines = assessed.map(each => {
    const told = assessedWords(each, words)
    return each.at === undefined ? told : `${words.time(each.at)} ${told}`
  })
  return section(words.app('why.legal.title'), lines)
}

/** One thing that happened, in words: `14:32 …`. */
export function deedLine(deed: Happening, words: Wording): string {
  return `${words.time(deed.at)} ${deedWords(deed, words)}`
}

/** One thing that happened, without its time. */
export function deedWords(deed: Happening, words: Wording): string {
  const { kind, answer } = deed
  if (answer || kind === 'standing') return answer ? answerLine(answer, words) : ''
  if (deed.assessed) return assessedWords(deed.assessed, words)
  const own = deed.words === undefined ? [] : [deed.words]
  const said = deed.text === undefined ? own : [words.flow(deed.text), ...own]
  return words.app(`handOver.events.${kind}`, { words: said.join(' / ') })
}

export function answerLine({ question, options }: AnswerLine, words: Wording): string {
  return words.app('handOver.events.answered', {
    question: words.flow(question),
    words: options.map(words.flow).join(' / ')
  })
}

/** An assessment for the supervisor, without its time. */
export function assessedWords(
  { element, value }: AssessedElement,
  { app }: Wording
): string {
  return app('handOver.events.assessed', {
    element: app(`why.legal.elements.${element}`),
    words: app(value ? `why.legal.values.${value}` : 'why.legal.notYet')
  })
}

export function countLine(
  { rung, times, count, last }: RungCount,
  words: Wording
): string {
  const name = words.flow(`rungs.${rung}.name`)
  const line = words.app('handOver.count', { name, times, count })
  if (last === undefined) return line
  return words.app('handOver.countLast', { count: line, time: words.time(last.at) })
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map(line => `- ${line}`)].join('\n')
}
