import { expect, test } from 'vitest'
import { compile } from '../../src/flow/compile'
import { loadFlow } from '../../src/flow/load'
import { checkScene } from '../../src/flow/scenes/check-scene'
import { draftScene } from '../../src/flow/scenes/draft-scene'
import { scenesOf } from '../../src/flow/scenes/scene-files'
import { checkSceneTexts } from '../../src/flow/scenes/scene-texts'
import { readYaml } from '../../src/flow/yaml'
import { terminal } from './terminal'

const SHEET = {
  staffing: ['alone'],
  danger: ['none'],
  conduct: ['loud-or-looming'],
  loudness: ['keeps-shouting'],
  demand: ['asks-service'],
  'our-part': ['no-own-fault'],
  understanding: ['none'],
  effect: ['none']
}

const loaded = loadFlow('base')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings))
const flow = compile(loaded.flow)

function sceneIn(text: string) {
  const { scenes, findings } = scenesOf([{ file: 'a.yaml', read: readYaml(text) }])
  expect(findings).toEqual([])
  const [written] = scenes
  if (!written) throw new Error(text)
  return written.scene
}

test('a sheet and the reactions after it make a scene that comes to its advice', () => {
  const { out, exit } = terminal(
    'scene --answers - --then goes-on,leaves --id my-own',
    SHEET
  )
  const scene = sceneIn(out)
  expect(exit).toBe(0)
  expect(scene).toMatchObject({
    id: 'my-own',
    standing: { staffing: 'alone', channel: 'in-person' },
    topics: ['loud-voice', 'alone']
  })
  expect(scene.beats.map(({ happens }) => happens)).toEqual([
    [],
    [{ reaction: 'goes-on' }],
    [{ reaction: 'leaves' }]
  ])
  const { defects, missed } = checkScene(flow, scene, [])
  expect({ defects, missed }).toEqual({ defects: [], missed: [] })
})

test('its story is still to be written, and the check says where', () => {
  const scene = sceneIn(terminal('scene --answers -', SHEET).out)
  const open = checkSceneTexts(scene)
  expect(new Set(open.map(({ code }) => code))).toEqual(new Set(['scene-to-fill-in']))
  expect(open.map(({ path }) => path.join('.'))).toEqual(
    expect.arrayContaining(['title', 'setting', 'beats.0.seen', 'otherSide'])
  )
})

test('what was said, what changed and the danger button stand in the beat where they happened', () => {
  const text = draftScene(flow, 'a-run', [
    { answered: 'staffing', options: ['two-or-more'] },
    ...Object.entries(SHEET)
      .slice(1)
      .map(([answered, options]) => ({ answered, options })),
    { said: 'stop', times: 1 },
    { said: 'stop', times: 1 },
    { reaction: 'goes-on' },
    { answered: 'staffing', options: ['alone'] },
    { danger: 'get-away' }
  ])
  const { standing, beats } = sceneIn(text)
  expect(standing).toMatchObject({ staffing: 'two-or-more' })
  expect(beats.map(({ happens, reveals }) => ({ happens, reveals })).slice(1)).toEqual([
    {
      happens: [{ said: 'stop', times: 2 }, { reaction: 'goes-on' }],
      reveals: { staffing: ['alone'] }
    },
    { happens: [{ danger: 'get-away' }], reveals: {} }
  ])
  expect(beats.at(-1)?.expect?.response).toBe('get-safe')
})

test('an id that cannot be one is wrong use', () => {
  expect(terminal('scene --answers - --id My_scene', SHEET)).toMatchObject({ exit: 2 })
})
