import { screen } from '@testing-library/svelte'
import { afterEach, expect, test } from 'vitest'
import { offerPack } from '../../../src/ui/facility/activation/offer'
import { materials } from '../../customise/checked-pack'
import { FILMING, HEAD } from '../../flow/pack/packs'
import { openApp, type Page } from '../support/pond'

const ROW = { name: 'pond-house.yaml', text: HEAD + FILMING }

let page: Page | undefined
afterEach(() => page?.close())

test('a row that a facility adds is shown with exactly the scene it breaks, both by name, before anybody can use it', async () => {
  page = openApp()
  await import('../../../src/ui/app/facility-screens')
  page.tab.materials = materials
  offerPack(page.app, ROW)
  await screen.findByText('このままでは使えません')
  const told = screen
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
    .filter(text => text.includes('場面「'))
  expect(told.length).toBeGreaterThan(0)
  for (const text of told) {
    expect(text).toContain('場面「writing-it-down」')
    expect(text).toContain('行「filming-to-understand」')
  }
  expect(screen.queryByRole('button', { name: 'このフローを使う' })).toBeNull()
})
