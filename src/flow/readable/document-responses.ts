import type { Companion, Response, Rung, Step } from '../schema'
import { REACTIONS, type Action } from '../words'
import type { Line, Part, Section, Telling } from './document'
import { linesOf, sourceLines } from './document-parts'
import type { Teller } from './teller'

export function responseSection(telling: Telling): Section {
  const { teller } = telling
  const { flow, text, word } = teller
  const parts = flow.responses.map(response => ({
    id: response.id,
    title: text('responses', response.id, 'title'),
    lines: [
      ...linesOf(
        ...['first', 'protect', 'person'].map(part =>
          word(`doc-${part}`, { text: text('responses', response.id, part) })
        )
      ),
      ...actionLines(response, teller),
      stepsLine('responses', response, telling),
      reactionsLine(response, teller),
      ...sourceLines(response, teller)
    ]
  }))
  return { id: 'responses', title: word('list-responses'), parts }
}

export function companionSection(telling: Telling): Section {
  const { teller } = telling
  const { flow, text, textIfAny, word } = teller
  const parts = flow.companions.map(companion => {
    const person = textIfAny('companions', companion.id, 'person')
    return {
      id: companion.id,
      title: text('companions', companion.id, 'title'),
      lines: [
        ...linesOf(
          word(`doc-place-${companion.place}`),
          person && word('doc-person', { text: person })
        ),
        ...actionLines(companion, teller),
        stepsLine('companions', companion, telling),
        ...sourceLines(companion, teller)
      ]
    }
  })
  return { id: 'companions', title: word('list-companions'), parts }
}

export function ladderSection(telling: Telling): Section {
  const { flow, word, listed, fact } = telling.teller
  const rungs = flow.ladder.map((rung, at) => rungPart(rung, at + 1, telling))
  const { timeLimit } = flow
  const limit = timeLimit && {
    lines: linesOf(
      word('doc-time-limit', {
        minutes: timeLimit.minutes,
        list: listed(timeLimit.sets.map(fact))
      })
    )
  }
  return {
    id: 'ladder',
    title: word('list-ladder'),
    parts: [...rungs, ...(limit ? [limit] : [])]
  }
}

function rungPart({ id, times, preload }: Rung, number: number, telling: Telling): Part {
  const { text, word, fact, quoted } = telling.teller
  return {
    ...{ id, number },
    title: word('doc-rung', { rung: text('rungs', id, 'name'), times }),
    lines: [
      saidLine(['rungs', id, 'say'], telling),
      ...linesOf(...preload.map(one => word('doc-preload', { fact: quoted(fact(one)) })))
    ]
  }
}

function actionLines(part: Response | Companion, { text, word, listed }: Teller): Line[] {
  const line = (key: string, actions: Action[]) =>
    actions.length > 0
      ? word(key, { list: listed(actions.map(action => text('actions', action))) })
      : undefined
  return linesOf(
    line('doc-actions-now', part.actionsNow),
    line('doc-actions-if', part.actionsIf)
  )
}

function stepsLine(
  list: string,
  { id, steps }: Response | Companion,
  telling: Telling
): Line {
  return {
    text: telling.teller.word('doc-steps'),
    inOrder: true,
    beneath: steps.map(step => stepLine([list, id, 'steps', step.id], step, telling))
  }
}

function stepLine(path: string[], step: Step, { teller, other }: Telling): Line {
  const { text, textIfAny, word } = teller
  const note = textIfAny(...path, 'note')
  const isSaid = step.kind === 'say' || step.kind === 'avoid' || step.kind === 'warn'
  const named = [
    ...(step.contact ? [text('contacts', step.contact, 'name')] : []),
    ...(step.card ? [textIfAny('cards', step.card, 'title') ?? step.card] : []),
    ...(step.rung ? [text('rungs', step.rung, 'name')] : [])
  ].map(name => word('doc-named', { name }))
  return {
    text:
      word('doc-step', {
        kind: word(`doc-step-${step.kind}`),
        text: text(...path, 'text')
      }) + named.join(''),
    id: step.id,
    ...(isSaid && { other: other.textIfAny(...path, 'text') }),
    beneath: linesOf(note && word('doc-note', { text: note }))
  }
}

/** Words that are said to people, in both languages. */
export function saidLine(path: string[], { teller, other }: Telling): Line {
  return { text: teller.text(...path), other: other.textIfAny(...path) }
}

function reactionsLine({ id, reactions }: Response, teller: Teller): Line {
  const { text, textIfAny, word, listed, fact } = teller
  return {
    text: word('doc-reactions'),
    beneath: REACTIONS.map(reaction => {
      const { sets: facts, to } = reactions[reaction]
      const step =
        to && (textIfAny('responses', id, 'steps', to, 'text') ?? word('doc-aftercare'))
      const ways = [
        ...(facts.length > 0
          ? [word('doc-weighs-again', { list: listed(facts.map(fact)) })]
          : []),
        ...(step ? [word('doc-goes-to', { text: step })] : [])
      ]
      const then = ways.length > 0 ? ways.join(word('doc-then')) : word('doc-stays')
      return { text: `${text('reactions', reaction)} → ${then}` }
    })
  }
}
