import type { PackFile } from '../../../customise/examiner'
import type { App } from '../../app/app'

const offers = new WeakMap<App, PackFile>()

/** Shows what a pack would change, and lets somebody put it in use. Nothing is kept before that. */
export function offerPack(app: App, file: PackFile): void {
  offers.set(app, file)
  app.router.go('f')
}

export function offeredPack(app: App): PackFile | undefined {
  return offers.get(app)
}
