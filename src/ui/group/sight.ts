import type { Question } from '../../flow/schema'
import type { Scene } from '../../flow/scenes/scene-schema'
import { choicesOf } from '../../flow/sheet'
import { otherLanguage, type Language } from '../../text/language'
import { language, t } from '../../text/t'
import { letterOf } from '../../training/group/plot'
import { questionOf, type Play } from '../../training/group/play'
import { playOf, sceneOf, type Ground, type Session } from '../../training/group/session'
import type { Worded } from '../app/worded'

/** The scene under way, and the question before the group. */
export interface Sight {
  readonly scene: Scene
  readonly play: Play
  readonly question: Question | undefined
}

export function sightOf(ground: Ground, session: Session): Sight | undefined {
  const play = playOf(session)
  if (!play) return undefined
  const scene = sceneOf(ground, play)
  const id = questionOf(ground.flow, scene, play)
  return { scene, play, question: ground.flow.questions.find(each => each.id === id) }
}

export function sceneIn({ scenes }: Ground, id: string): Scene {
  const scene = scenes.find(each => each.id === id)
  if (!scene) throw new Error(`No scene ${id}`)
  return scene
}

/** The scenes of a session in their order. */
export function plannedScenes(ground: Ground, ids: readonly string[]): Scene[] {
  return ids.map(id => sceneIn(ground, id))
}

/** A choice with the letter that people note on paper. */
export interface Lettered {
  readonly id: string
  readonly letter: string
  readonly text: string
}

export function lettered(worded: Worded, question: Question): Lettered[] {
  return choicesOf(question).map((id, at) => ({
    id,
    letter: letterOf(at),
    text: worded.text(`questions.${question.id}.options.${id}`)
  }))
}

/** The words of a scene in the language of the screen; in the other one where a facility has written only that. */
export function inWords(words: Partial<Record<Language, string | undefined>>): string {
  const lang = language()
  return words[lang] ?? words[otherLanguage(lang)] ?? ''
}

/** A name and what it stands for, in the punctuation of the language. */
export function labelled(name: string, text: string): string {
  return t('group.labelled', { name, text })
}

/** A line of the scene with the part that says it. */
export function quoted(quote: Scene['beats'][number]['quotes'][number]): string {
  return labelled(t(`group.scene.by.${quote.by}`), inWords(quote))
}

/** What a scene contains that somebody may rather not meet. */
export function notesOf({ notes }: Scene): string {
  return notes.map(note => t(`group.notes.${note}`)).join(t('group.comma'))
}

/** What stands at the head: the part of the agenda. */
export function partName(ground: Ground, session: Session, part: string): string {
  const at = Number(part.replace('scene-', ''))
  const scene = ground.scenes.find(({ id }) => id === session.scenes[at])
  if (scene) {
    return t('group.parts.scene', { number: at + 1, title: inWords(scene.title) })
  }
  return t(`group.parts.${part as 'briefing' | 'debrief' | 'close' | 'ended'}`)
}
