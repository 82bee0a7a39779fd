import { compile } from '../flow/compile'
import { draftScene, momentsOf } from '../flow/scenes/draft-scene'
import type { Happening } from '../flow/scenes/scene-schema'
import type { Flags } from './arguments'
import type { Io } from './main'
import { openFlow } from './open-flow'
import { readSheet } from './read-sheet'
import { reactionsIn } from './then'
import type { Outcome, Verb } from './verb'
import { wrongUse } from './wrong-use'

/** The file of a scene made from a sheet of answers and the reactions after it, with the story to fill in. */
export const scene: Verb = {
  flags: ['answers', 'then', 'id'],
  run(flags: Flags, io: Io): Outcome {
    const { id = 'my-scene', then } = flags
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
      throw wrongUse('scene-id-malformed', { id })
    const opened = openFlow(flags)
    if (!opened.ok) return opened
    const sheet = readSheet(opened.flow, flags, io)
    const reactions: Happening[] =
      then === undefined ? [] : reactionsIn(then).map(reaction => ({ reaction }))
    const flow = compile(opened.flow, opened.hash)
    const text = draftScene(flow, id, momentsOf(sheet, reactions))
    return { ok: true, data: { file: `${id}.yaml`, text }, text: text.trimEnd() }
  }
}
