import { screen } from '@testing-library/svelte'
import { expect } from 'vitest'
import type { TestDevice } from '../../../src/platform/test-platform'
import { begin, event } from '../../platform/sample'

const GIVEN_WAY = { name: '対応中の件があります' }

/** An incident is begun in another tab, which takes the place of whatever is practised, and is closed there. */
export async function giveWay(device: TestDevice): Promise<void> {
  const log = await begin(device.tab().platform.incidents, 'elsewhere')
  await screen.findByRole('heading', GIVEN_WAY)
  await log.append(event(0, { type: 'closed' }))
  await expect.poll(() => screen.queryByRole('heading', GIVEN_WAY)).toBeNull()
}
