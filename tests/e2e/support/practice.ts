import type { Page } from 'playwright-core'
import { readScenes } from '../../../src/flow/load'
import type { Scene } from '../../../src/flow/scenes/scene-schema'
import type { Sheet } from '../../../src/flow/sheet'
import { answer, answerOffered, button, tap, type Press } from './walk'
import type { Words } from './words'

export const MARK = '訓練 TRAINING'

/** A scene in two beats: shouting over our slip, then calmed. */
export const SLIP = sceneOf('shouting-over-our-slip')

/** One whose story is longer than a low screen. */
export const LONG = sceneOf('call-your-boss')

function sceneOf(id: string): Scene {
  const found = readScenes('base').scenes.find(({ scene }) => scene.id === id)
  if (!found) throw new Error(`No scene ${id}`)
  return found.scene
}

/** Goes to a screen of training by its address. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate(hash => (location.hash = hash), `#/training${path}`)
  await page.locator('#app .training h1').waitFor()
}

/** Buttons beside the story whose middle is covered, or out of sight. */
export function hiddenBesideStory(page: Page): Promise<string[]> {
  return page.locator('#app aside > .row button').evaluateAll(buttons =>
    buttons
      .filter(button => {
        const { x, y, width, height } = button.getBoundingClientRect()
        const edges = [y + 2, y + height - 2]
        return edges.some(
          edge => !button.contains(document.elementFromPoint(x + width / 2, edge))
        )
      })
      .map(({ textContent }) => textContent)
  )
}

/** From wherever the app stands to the first question of a scene. */
export async function begin(
  page: Page,
  words: Words,
  { id }: Scene,
  press: Press = tap
): Promise<void> {
  await visit(page, `/scene/${id}`)
  await press(button(page, words.text('practice.begin')))
  await page.locator('#app aside + .stage h1').waitFor()
}

/** Answers a beat as the scene does, and enters what happens in it. */
export async function playBeat(
  page: Page,
  words: Words,
  { scene, at, press = tap }: { scene: Scene; at: number; press?: Press }
): Promise<void> {
  const beat = scene.beats[at]
  const sheet: Sheet = Object.assign(
    {},
    ...scene.beats.slice(0, at + 1).map(({ reveals }) => reveals)
  ) as Sheet
  for (const one of beat?.happens ?? []) {
    if (!('reaction' in one)) throw new Error('Only reactions are played here')
    await press(button(page, words.text(`reactions.${one.reaction}`)))
  }
  if ((await page.locator('#app .stage .choices').count()) > 0) {
    await answer(page, words, sheet, { press })
  }
  await answerOffered(page, words, sheet, press)
}

/** The whole scene its own way, to the comparison at the end. */
export async function playScene(
  page: Page,
  words: Words,
  scene: Scene,
  press: Press = tap
): Promise<void> {
  for (const at of scene.beats.keys()) {
    if (at > 0) await press(button(page, words.text('practice.next')))
    await playBeat(page, words, { scene, at, press })
  }
  await press(button(page, words.text('practice.compare')))
  await page
    .getByRole('heading', { level: 1, name: words.text('practice.end') })
    .waitFor()
}

/** How many rows stand in each table of a database of ours; nothing where it has none. */
export function rowsIn(
  page: Page,
  kind: 'incidents' | 'training'
): Promise<Record<string, number>> {
  return page.evaluate(async kind => {
    const name = `uketome ${kind} ${new URL('.', document.baseURI).pathname}`
    const known = await indexedDB.databases()
    if (!known.some(database => database.name === name)) return {}
    const opening = indexedDB.open(name)
    await new Promise(resolve => (opening.onsuccess = resolve))
    const database = opening.result
    const counts: Record<string, number> = {}
    for (const store of database.objectStoreNames) {
      const count = database.transaction(store).objectStore(store).count()
      await new Promise(resolve => (count.onsuccess = resolve))
      counts[store] = count.result
    }
    database.close()
    return counts
  }, kind)
}
