import { SLOW_4G } from '../e2e/support/device'
import { type Bench, freshDevice, inTurns, noSamples, throttled } from './bench'
import { firstMoments } from './first-moments'
import { row, type Row } from './table'

const CPU = 4

/** A device that has never seen the page, on a slow network. */
export async function firstVisit({ browser, servers, rounds }: Bench): Promise<Row[]> {
  const [danger, first, second] = [noSamples(), noSamples(), noSamples()]
  await inTurns(rounds, async side => {
    const context = await freshDevice(browser)
    const page = await context.newPage()
    const session = await throttled(page, CPU)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', SLOW_4G)
    const moments = await firstMoments(page, servers[side].url)
    danger[side].push(moments.danger)
    first[side].push(moments.first)
    second[side].push(moments.second)
    await context.close()
  })
  return [
    row('first visit: danger bar usable', danger, { bar: { ratio: 1.15 } }),
    row('first visit: first question tappable', first, { bar: { ratio: 1.4 } }),
    row('first visit: second question painted', second)
  ]
}
