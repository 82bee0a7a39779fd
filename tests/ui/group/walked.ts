import type { CompiledFlow } from '../../../src/flow/compile'
import type { Scene } from '../../../src/flow/scenes/scene-schema'
import { choicesOf } from '../../../src/flow/sheet'
import type { TestDevice } from '../../../src/platform/test-platform'
import type { GroupDraft, GroupEvent } from '../../../src/training/group/events'
import { choose, goOn, openPlay, questionOf } from '../../../src/training/group/play'
import { sceneAnswer } from '../../../src/training/group/scene-key'

const ON = { type: 'went-on' } as const

/** What is noted of a group that walks scenes with their own answers, four of six for them at each question, up to the debrief. */
export function walked(flow: CompiledFlow, scenes: readonly Scene[]): GroupDraft[] {
  const ids = scenes.map(({ id }) => id)
  const vote = { people: 6, way: 'hands' } as const
  const began = {
    type: 'began',
    scenes: ids,
    ...vote,
    hash: flow.hash,
    noted: {}
  } as const
  return [began, ON, ...scenes.flatMap(scene => [...walkedIn(flow, scene), ON])]
}

/** Another window has noted this. */
export async function note(
  device: TestDevice,
  drafts: readonly GroupDraft[]
): Promise<void> {
  const list = await device.tab().platform.groupList()
  for (const draft of drafts) {
    const seq = (list.rows.current.at(-1)?.seq ?? 0) + 1
    await list.add({ ...draft, seq, at: device.clock.now() } as GroupEvent)
  }
  list.close()
}

function walkedIn(flow: CompiledFlow, scene: Scene): GroupDraft[] {
  const drafts: GroupDraft[] = []
  let play = openPlay(flow, scene.id)
  while (play.stage !== 'look-back') {
    const question = flow.questions.find(({ id }) => id === questionOf(flow, scene, play))
    if (question) {
      const options = sceneAnswer(scene, play.beat, question.id)
      const [own = ''] = options
      const other = choicesOf(question).find(option => !options.includes(option)) ?? ''
      const counted = { type: 'counted' } as const
      drafts.push(
        ON,
        { ...counted, option: own, count: 4 },
        { ...counted, option: other, count: 2 },
        ON,
        { type: 'chose', options }
      )
      play = choose(flow, scene, play, { options, way: 'hands', people: 6 })
    } else {
      drafts.push(ON)
      play = goOn(flow, scene, play)
    }
  }
  return drafts
}
