import type { Scene } from '../../../flow/scenes/scene-schema'
import { language, t } from '../../../text/t'
import type { Coverage } from '../../../training/coverage'
import { dateText } from '../../advice/time-text'
import type { Worded } from '../../app/worded'
import { inLanguage } from '../in-language'

export interface SceneLine {
  readonly id: string
  readonly title: string
  readonly times: string
}

export interface Never {
  readonly title: string
  readonly lines: readonly string[]
}

/** Every scene with how often it was practised here, and when last. */
export function sceneLines(
  scenes: readonly Scene[],
  { scenes: covered }: Coverage
): SceneLine[] {
  return scenes.map(({ id, title }) => {
    const { times = 0, last } = covered.find(one => one.id === id) ?? {}
    const date = last === undefined ? '' : dateText(last, language())
    return {
      id,
      title: inLanguage(title),
      times: times === 0 ? t('practice.never') : t('covered.last', { count: times, date })
    }
  })
}

/** Responses, reasons and companions that never came up here, in words. A companion has come up by any of its rows. */
export function neverLists({ flow, text }: Worded, coverage: Coverage): Never[] {
  const never = (list: Coverage['rows']) =>
    list.filter(({ times }) => times === 0).map(({ id }) => id)
  const rows = never(coverage.rows)
  const companions = flow.companions.filter(({ id }) =>
    flow.companionRows
      .filter(({ companion }) => companion === id)
      .every(row => rows.includes(`companions.${row.id}`))
  )
  return [
    {
      title: t('covered.responses'),
      lines: never(coverage.responses).map(id => text(`responses.${id}.title`))
    },
    {
      title: t('covered.weighing'),
      lines: rows.filter(id => id.startsWith('weighing.')).map(id => text(`rows.${id}`))
    },
    {
      title: t('covered.companions'),
      lines: companions.map(({ id }) => text(`companions.${id}.title`))
    }
  ]
}

/** All of it as plain text, to keep or to send on. */
export function coveredText(
  scenes: readonly SceneLine[],
  lists: readonly Never[]
): string {
  return [
    `# ${t('covered.title')}`,
    ...scenes.map(({ title, times }) => `- ${title}: ${times}`),
    ...lists.flatMap(({ title, lines }) => [
      '',
      `# ${title}`,
      ...(lines.length > 0
        ? lines.map(line => `- ${line}`)
        : [`- ${t('covered.allDone')}`])
    ]),
    ''
  ].join('\n')
}
