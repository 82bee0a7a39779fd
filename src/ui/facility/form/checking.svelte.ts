import type { Examined, PackReport } from '../../../customise/examiner'
import { finished } from '../../../customise/finish'
import type { PackData } from '../../../customise/pack-data'
import { tIn } from '../../../text/t'
import type { App } from '../../app/app'
import { examinePackHere } from '../examine-in-use'
import type { Filling } from './filling.svelte'

type Seat = Pick<App, 'platform' | 'shipped'>

/** What comes of the pack in the form: examined away from the screen, and written as a file. */
export class Checking {
  #examined = $state.raw<{ pack: PackData; answer: Examined<PackReport> }>()
  #busy = $state(false)
  readonly #app: Seat
  readonly #filling: Filling

  constructor(app: Seat, filling: Filling) {
    this.#app = app
    this.#filling = filling
  }

  get busy(): boolean {
    return this.#busy
  }

  /** Undefined until the pack as it stands now was examined. */
  get answer(): Examined<PackReport> | undefined {
    const { pack, answer } = this.#examined ?? {}
    return pack === this.#filling.pack ? answer : undefined
  }

  get report(): PackReport | undefined {
    return this.answer?.ok ? this.answer.told : undefined
  }

  async examine(): Promise<void> {
    this.#busy = true
    this.settle()
    const { pack } = this.#filling
    if (pack && !this.answer) {
      const answer = await this.#file(pack).then(
        file => examinePackHere(this.#app, file),
        missing
      )
      this.#examined = { pack, answer }
    }
    this.#busy = false
  }

  /** Hands the person the file of the pack, to keep, to send or to put beside the app. */
  async download(): Promise<boolean> {
    this.settle()
    const { pack } = this.#filling
    if (!pack) return false
    const file = await this.#file(pack).catch(missing)
    if (!('text' in file)) return false
    const { name, text } = file
    return this.#app.platform.files.download(name, text, 'text/plain').ok
  }

  /** A pack that was changed gets its name and edition once it is to be used. */
  settle(): void {
    const { pack, base, today, isChanged } = this.#filling
    if (pack && isChanged) this.#filling.settle(finished(pack, base, today))
  }

  async #file(pack: PackData) {
    const { writePack } = await import('../../../customise/write-pack')
    const { ja, en } = pack.facility?.name ?? {}
    const about = [ja ?? en ?? pack.id, tIn('ja', COMMENT), tIn('en', COMMENT)]
    return { name: `${pack.id}.yaml`, text: writePack(pack, about, this.#filling.source) }
  }
}

/** What files are written with has not arrived. */
function missing(error: unknown): Extract<Examined<PackReport>, { ok: false }> {
  return { ok: false, failure: { code: 'examiner-missing', detail: String(error) } }
}

const COMMENT = 'facilityForm.checking.comment'
