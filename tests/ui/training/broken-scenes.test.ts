import { screen } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import { offerPack } from '../../../src/ui/facility/activation/offer'
import { materials } from '../../customise/checked-pack'
import { readScenes } from '../../../src/flow/load'
import { baseFiles, FILMING, HEAD } from '../../flow/pack/packs'
import { openApp, type Page } from '../support/pond'

const { weighing } = baseFiles().written
const { scenes, decided } = readScenes('base')

let page: Page | undefined
afterEach(() => page?.close())

test('a row that a facility adds is shown with exactly the scene it breaks, both by name, before anybody can use it', async () => {
  const told = await offered(HEAD + FILMING)
  expect(told.length).toBeGreaterThan(0)
  for (const text of told) {
    expect(text).toContain('場面「writing-it-down」')
    expect(text).toContain('行「filming-to-understand」')
  }
  expect(screen.queryByRole('button', { name: 'このフローを使う' })).toBeNull()
})

/* Every row is tried where no files are read: see tests/flow/scenes/check-scene.test.ts. */
test.each(['drunk', 'money-claimed', 'disturbing-others'])(
  'the row %s changed by a facility is shown with exactly the scenes that rest on it, all by name',
  async id => {
    const told = await offered(withOtherResponse(id))
    const named = told.map(text => /場面「([^」]+)」/.exec(text)?.[1])
    expect([...new Set(named)].sort()).toEqual(restingOn(id))
    for (const scene of restingOn(id)) {
      expect(told.find(text => text.includes(`場面「${scene}」`))).toContain(
        `行「${id}」`
      )
    }
  }
)

/** What the screen says of scenes when this pack is opened. */
async function offered(text: string): Promise<string[]> {
  page = openApp()
  await import('../../../src/ui/app/facility-screens')
  page.tab.materials = materials
  offerPack(page.app, { name: 'pond-house.yaml', text })
  await screen.findByText('このままでは使えません')
  return screen
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
    .filter(line => line.includes('場面「'))
}

function withOtherResponse(id: string): string {
  const row = weighing.find(each => each.id === id)
  const other = weighing.find(each => each.response !== row?.response)
  const [was, to] = [{ response: row?.response }, { response: other?.response }]
  return `${HEAD}changes:\n  - ${JSON.stringify({ changeWeighingRow: id, was, to })}\n`
}

/** The scenes with a beat that expects a response and has it by this row. */
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
