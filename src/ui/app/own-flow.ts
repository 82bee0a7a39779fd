import { failed, type Result } from '../../platform/failure'
import type { PackInUse } from '../../platform/packs/pack-store'
import type { Platform } from '../../platform/platform'
import { fillSheets } from './fill-sheets'
import { followHours, turnedAt } from './follow-hours'
import { markForeignTexts } from './foreign-texts'
import type { Shipped } from './session.svelte'

/** How long a start may wait for the pack. Until then the page is there, with the bar and the first question. */
const PATIENCE = 2000

/** The facility's own flow, or with a plain sign of trouble the one that the app was built with. */
export async function ownFlow(platform: Platform, built: Shipped): Promise<Shipped> {
  const found = await Promise.race([packInUse(platform), silence(platform)])
  if (!found.ok || !found.value) return { ...built, notice: 'home.packLost' }
  const pack = found.value
  const { id, flow, texts, facts, checkedOn } = pack
  if (facts) fillSheets(facts, pack)
  markForeignTexts(document.body, pack)
  const name = facts?.name ?? { ja: id, en: id }
  const { preferences, clock } = platform
  const turned = turnedAt(clock.now(), pack, preferences.read())
  if (turned) preferences.write(turned)
  const { heldBase } = preferences.read()
  const notice = heldBase?.unfit ? ({ notice: 'home.packUnfit' } as const) : {}
  return {
    ...built,
    flow,
    texts,
    pack,
    facility: { id, name, checkedOn },
    follow: followHours,
    ...notice
  }
}

async function packInUse({ packs }: Platform): Promise<Result<PackInUse | undefined>> {
  return (await packs()).inUse()
}

function silence({ clock }: Platform): Promise<Result<never>> {
  return new Promise(resolve => {
    clock.after(PATIENCE, () => resolve(failed('connection-lost')))
  })
}
