import type { Scene } from '../../../src/flow/scenes/scene-schema'

const TEXT = { ja: '場面', en: 'Scene' }

/** A scene in which only the beats matter. */
export function sceneOf(beats: Partial<Scene['beats'][number]>[], id = 'sample'): Scene {
  return {
    id,
    title: TEXT,
    topics: ['alone'],
    notes: [],
    setting: TEXT,
    standing: {},
    otherSide: TEXT,
    discuss: [{ ask: TEXT }],
    roles: {},
    source: [],
    beats: beats.map((beat, at) => ({
      id: `beat-${at}`,
      seen: TEXT,
      quotes: [],
      happens: [],
      reveals: {},
      ...beat
    }))
  }
}
