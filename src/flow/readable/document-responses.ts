import type { Companion, Response, Step } from '../schema'
import { REACTIONS, type Action } from '../words'
import type { Telling } from './document'
import { item, sourceLines, titled } from './document-parts'
import type { Teller } from './teller'

export function responseSection(telling: Telling): string[] {
  const { flow, text, word } = telling.teller
  const lines = flow.responses.flatMap(response => [
    ...['', `### ${text('responses', response.id, 'title')} [${response.id}]`],
    ...['first', 'protect', 'person'].map(part =>
      item(word(`doc-${part}`, { text: text('responses', response.id, part) }))
    ),
    ...actionLines(response, telling.teller),
    ...stepLines('responses', response, telling),
    ...reactionLines(response, telling.teller),
    ...sourceLines(response, telling.teller)
  ])
  return titled(word('list-responses'), lines)
}

export function companionSection(telling: Telling): string[] {
  const { flow, text, textIfAny, word } = telling.teller
  const lines = flow.companions.flatMap(companion => {
    const person = textIfAny('companions', companion.id, 'person')
    return [
      ...['', `### ${text('companions', companion.id, 'title')} [${companion.id}]`],
      item(word(`doc-place-${companion.place}`)),
      ...(person ? [item(word('doc-person', { text: person }))] : []),
      ...actionLines(companion, telling.teller),
      ...stepLines('companions', companion, telling),
      ...sourceLines(companion, telling.teller)
    ]
  })
  return titled(word('list-companions'), lines)
}

export function ladderSection({ teller, other }: Telling): string[] {
  const { flow, text, word, fact, quoted } = teller
  const rungs = flow.ladder.flatMap(({ id, times, preload }, at) => [
    ...['', `${at + 1}. ${word('doc-rung', { rung: text('rungs', id, 'name'), times })}`],
    ...saidLines(['rungs', id, 'say'], { teller, other }),
    ...preload.map(one => item(word('doc-preload', { fact: quoted(fact(one)) }), 1))
  ])
  const { timeLimit } = flow
  const limit = timeLimit
    ? [
        '',
        word('doc-time-limit', { minutes: timeLimit.minutes, ...sets(timeLimit, teller) })
      ]
    : []
  return titled(word('list-ladder'), [...rungs, ...limit])
}

function actionLines(
  part: Response | Companion,
  { text, word, listed }: Teller
): string[] {
  const line = (key: string, actions: Action[]) => {
    const list = listed(actions.map(action => text('actions', action)))
    return actions.length > 0 ? [item(word(key, { list }))] : []
  }
  return [
    ...line('doc-actions-now', part.actionsNow),
    ...line('doc-actions-if', part.actionsIf)
  ]
}

function stepLines(
  list: string,
  { id, steps }: Response | Companion,
  telling: Telling
): string[] {
  const { word } = telling.teller
  return [
    item(word('doc-steps')),
    ...steps.flatMap((step, at) =>
      stepLine([list, id, 'steps', step.id], step, at + 1, telling)
    )
  ]
}

function stepLine(
  path: string[],
  step: Step,
  number: number,
  telling: Telling
): string[] {
  const { text, textIfAny, word } = telling.teller
  const note = textIfAny(...path, 'note')
  const isSaid = step.kind === 'say' || step.kind === 'avoid' || step.kind === 'warn'
  const named = [
    ...(step.contact ? [text('contacts', step.contact, 'name')] : []),
    ...(step.card ? [textIfAny('cards', step.card, 'title') ?? step.card] : []),
    ...(step.rung ? [text('rungs', step.rung, 'name')] : [])
  ].map(name => word('doc-named', { name }))
  const args = {
    number,
    kind: word(`doc-step-${step.kind}`),
    text: text(...path, 'text')
  }
  return [
    `  ${word('doc-step', args)}${named.join('')} [${step.id}]`,
    ...(isSaid ? otherLines([...path, 'text'], telling) : []),
    ...(note ? [item(word('doc-note', { text: note }), 2)] : [])
  ]
}

/** Words that are said to people, in both languages. */
export function saidLines(path: string[], telling: Telling): string[] {
  return [item(telling.teller.text(...path), 1), ...otherLines(path, telling)]
}

function otherLines(path: string[], { other, teller }: Telling): string[] {
  const text = other.textIfAny(...path)
  return text ? [item(teller.word('doc-other-language', { text }), 2)] : []
}

function reactionLines({ id, reactions }: Response, teller: Teller): string[] {
  const { text, textIfAny, word } = teller
  return [
    item(word('doc-reactions')),
    ...REACTIONS.map(reaction => {
      const { sets: facts, to } = reactions[reaction]
      const step =
        to && (textIfAny('responses', id, 'steps', to, 'text') ?? word('doc-aftercare'))
      const ways = [
        ...(facts.length > 0
          ? [word('doc-weighs-again', sets({ sets: facts }, teller))]
          : []),
        ...(step ? [word('doc-goes-to', { text: step })] : [])
      ]
      const then = ways.length > 0 ? ways.join(word('doc-then')) : word('doc-stays')
      return item(`${text('reactions', reaction)} → ${then}`, 1)
    })
  ]
}

function sets(part: { sets: string[] }, { fact, listed }: Teller): { list: string } {
  return { list: listed(part.sets.map(fact)) }
}
