import { t } from '../../text/t'
import type { Ground, Session } from '../../training/group/session'
import { DEBRIEF } from '../../training/group/session'
import { inWords, type Sight } from './sight'

/** What the one large button says; nothing where the next step is to choose an answer. */
export function nextName(session: Session, sight: Sight | undefined): string | undefined {
  const { place } = session
  if (place.at === 'briefing') return t('group.go.start')
  if (place.at === 'close') return t('group.go.end')
  if (place.at === 'debrief') {
    return t(place.topic + 1 < DEBRIEF.length ? 'group.go.further' : 'group.go.toClose')
  }
  return sight && nextInScene(session, sight)
}

function nextInScene({ place, scenes }: Session, { play }: Sight): string | undefined {
  const isLast = place.at === 'scene' && place.scene + 1 >= scenes.length
  const names = {
    title: () => t('group.go.story'),
    story: () => t('group.go.further'),
    ask: () => t('group.go.count'),
    count: () => t('group.go.choose'),
    choose: () => undefined,
    advice: () => t('group.go.further'),
    'look-back': () => t(isLast ? 'group.go.toDebrief' : 'group.go.nextScene')
  }
  return names[play.stage]()
}

/** The title of the scene that can be taken instead, before this one is told. */
export function alternativeOf(
  { scenes }: Ground,
  sight: Sight | undefined
): string | undefined {
  if (sight?.play.stage !== 'title') return undefined
  const other = scenes.find(({ id }) => id === sight.scene.alternative)
  return other && inWords(other.title)
}
