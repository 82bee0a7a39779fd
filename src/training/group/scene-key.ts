import type { CompiledFlow } from '../../flow/compile'
import type { Scene } from '../../flow/scenes/scene-schema'
import { NOT_SURE } from '../../flow/words'
import { choose, goOn, openPlay, questionOf, toldBy, type Play } from './play'

/** The scene as it goes when every answer is the scene's own; what it does not tell is not sure. */
export function keyOf(flow: CompiledFlow, scene: Scene): Play {
  let play = openPlay(flow, scene.id)
  while (play.stage !== 'look-back') play = next(flow, scene, play)
  return play
}

/** What the scene tells for a question, as far as it has been told. */
export function sceneAnswer(
  scene: Scene,
  beat: number,
  question: string
): readonly string[] {
  return toldBy(scene, beat)[question] ?? [NOT_SURE]
}

function next(flow: CompiledFlow, scene: Scene, play: Play): Play {
  const question = questionOf(flow, scene, play)
  if (question === undefined) return goOn(flow, scene, play)
  const options = sceneAnswer(scene, play.beat, question)
  return choose(flow, scene, play, { options, way: 'hands', people: 0 })
}
