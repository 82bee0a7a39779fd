import { expect, test } from 'vitest'
import { checkOwnScenes } from '../../src/cli/check-scenes'
import { wordsIn } from '../../src/cli/wording'
import { loadFlow, readScenes } from '../../src/flow/load'
import { sentenceOf } from '../../src/flow/sentence'

const loaded = loadFlow('base')
if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings, null, 1))
const { flow } = loaded
const { scenes, decided } = readScenes('base')

/* Every row is tried where no files are read: see tests/flow/scenes/check-scene.test.ts. */
test.each(['abusive', 'drunk', 'our-mistake', 'money-claimed', 'calm'])(
  'the command names exactly the scenes that rest on the row %s, and that row, when its response is another',
  id => {
    const { findings, scenes: played } = checkOwnScenes('base', withOtherResponse(id))
    const missed = findings.filter(({ severity }) => severity === 'error')
    const named = missed.map(({ args }) => args['scene'])
    expect([...new Set(named)].sort()).toEqual(restingOn(id))
    const failed = played.filter(({ ok }) => !ok).map(one => one.id)
    expect(failed.sort()).toEqual(restingOn(id))
    for (const one of missed) {
      expect(sentenceOf(one, wordsIn('en'))).toContain(String(one.args['scene']))
      expect(one.file).toBe(`flows/base/scenarios/${one.args['scene']}.yaml`)
    }
    for (const scene of restingOn(id)) {
      const [first] = missed.filter(({ args }) => args['scene'] === scene)
      expect(first?.args['row']).toBe(id)
    }
  }
)

function withOtherResponse(id: string): typeof flow {
  const weighing = flow.weighing.map(row => {
    const other = flow.responses.find(each => each.id !== row.response)
    return row.id === id && other ? { ...row, response: other.id } : row
  })
  return { ...flow, weighing }
}

/** The scenes with a beat that has an expectation and comes to its advice by this row. */
function restingOn(row: string): string[] {
  return scenes
    .map(({ scene }) => scene)
    .filter(({ id, beats }) =>
      beats.some(
        beat => beat.expect?.response && decided?.[id]?.[beat.id]?.weighing === row
      )
    )
    .map(({ id }) => id)
    .sort()
}
