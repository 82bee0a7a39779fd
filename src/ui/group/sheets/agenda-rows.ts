import { t } from '../../../text/t'
import { agenda } from '../../../training/group/agenda'
import { DEBRIEF, type Ground } from '../../../training/group/session'
import { inWords, notesOf } from '../sight'

export interface AgendaRow {
  readonly id: string
  /** Minutes since the start. */
  readonly from: number
  readonly to: number
  readonly name: string
  readonly how: readonly How[]
  readonly notes: string
}

/** What is said or done, under the name of its step where it has several. */
interface How {
  readonly step?: string
  readonly text: string
}

/** The session on one page: what, how long, and how to lead it. */
export function agendaRows({ scenes }: Ground, planned: readonly string[]): AgendaRow[] {
  let from = 0
  return agenda(planned.length).map(({ id, minutes }) => {
    const at = Number(id.replace('scene-', ''))
    const scene = scenes.find(each => each.id === planned[at])
    const row = {
      id,
      from,
      to: from + minutes,
      name: scene
        ? t('group.parts.scene', { number: at + 1, title: inWords(scene.title) })
        : t(`group.parts.${id as 'briefing' | 'debrief' | 'close'}`),
      how: scene ? sceneHow(at) : partHow(id, planned.length),
      notes: scene ? notesOf(scene) : ''
    }
    from += minutes
    return row
  })
}

function sceneHow(at: number): How[] {
  if (at > 0) return lines(t('group.sheets.sameWay'))
  return lines(
    t('group.scene.readAloud'),
    t('group.scene.settled'),
    t('group.choose.speak')
  )
}

function partHow(id: string, count: number): How[] {
  if (id === 'briefing')
    return lines(t('group.briefing.speak', { count }), t('group.briefing.check'))
  if (id === 'close') return lines(t('group.close.speak'), t('group.close.next'))
  return DEBRIEF.map(topic => ({
    step: t(`group.debrief.${topic}`),
    text: t(`group.debrief.${topic}Speak`)
  }))
}

function lines(...texts: string[]): How[] {
  return texts.map(text => ({ text }))
}
