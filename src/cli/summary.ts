import type { Texts } from '../flow/load'
import { textAt, textIfAny } from './open-flow'
import type { RunResult } from './run'

/** The advice to read in a terminal, in the words of the flow. */
export function summary(result: RunResult, texts: Texts): string {
  const response = (part: string) => textAt(texts, 'responses', result.response, part)
  return [
    `${response('title')} [${result.response}]`,
    response('first'),
    '',
    `* ${response('protect')}`,
    `* ${response('person')}`,
    ...section(
      result.companions.map(id => `+ ${textAt(texts, 'companions', id, 'title')} [${id}]`)
    ),
    ...section(stepLines(result)),
    ...section(actionLines(result, texts)),
    ...section(result.why.map(({ table, row }) => `? ${whyLine(texts, table, row)}`)),
    ...section(thenLines(result, texts))
  ].join('\n')
}

function section(lines: string[]): string[] {
  return lines.length > 0 ? ['', ...lines] : []
}

function stepLines({ steps }: RunResult): string[] {
  return steps.map(({ kind, text }) => `- ${kind}: ${text}`)
}

function actionLines({ actions_now, actions_if }: RunResult, texts: Texts): string[] {
  const name = (action: string) => textAt(texts, 'actions', action)
  return [
    `! ${actions_now.map(name).join(' / ')}`,
    ...(actions_if.length > 0 ? [`… ${actions_if.map(name).join(' / ')}`] : [])
  ]
}

function whyLine(texts: Texts, table: string, row: string): string {
  return `${textIfAny(texts, 'rows', table, row) ?? row} [${table}: ${row}]`
}

function thenLines({ then = [] }: RunResult, texts: Texts): string[] {
  return then.map(
    ({ reaction, response, step }) =>
      `> ${textAt(texts, 'reactions', reaction)} → ${textAt(texts, 'responses', response, 'title')} [${response}.${step}]`
  )
}
