import type { PackInUse, PackStore } from '../../platform/packs/pack-store'
import type { App } from './app'

/** How often it is looked whether the person is back on home. */
const LOOK_AGAIN = 1000

/** Once everything stands: follows what other tabs put in use, and lays the pack in use over a newer base. */
export async function keepUp(app: App): Promise<void> {
  const store = await app.platform.packs()
  store.onChange(() => restartAtHome(app, store))
  const { pack, baseHash: base } = app.shipped
  const { heldBase } = app.platform.preferences.read()
  if (pack && base && pack.base.hash !== base && heldBase?.hash !== base)
    await layOverNewerBase(app, store, { pack, base })
}

/** A flow never changes under somebody's fingers: an incident goes on with its own, other screens and what lies over home are left first. */
function restartAtHome(app: App, store: PackStore): void {
  const { router, session, platform } = app
  const isAtRest = router.route.name === 'home' && !router.overlay && !session.running
  if (isAtRest) store.restart()
  else platform.clock.after(LOOK_AGAIN, () => restartAtHome(app, store))
}

/** What fits is used from the next start on; what does not is told on home, and the flow goes on as it was. */
async function layOverNewerBase(
  { platform }: App,
  store: PackStore,
  { pack, base }: { pack: PackInUse; base: string }
): Promise<void> {
  const kept = await store.read(pack.hash)
  if (!kept.ok) return
  const { file, subject } = kept.value
  const answer = await platform.examine('pack', { ...file, inUse: subject })
  if (!answer.ok) return
  if (answer.told.ok) await store.use(answer.told.pack, pack.confirmed, pack.hash)
  else platform.preferences.write({ heldBase: { hash: base, unfit: true } })
}
