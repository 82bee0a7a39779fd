import type { Examined, PackReport } from '../../../customise/examiner'
import { finished } from '../../../customise/finish'
import type { PackData } from '../../../customise/pack-data'
import type { Platform } from '../../../platform/platform'
import { t, tIn } from '../../../text/t'
import type { Filling } from './filling.svelte'

/** What comes of the pack in the form: examined away from the screen, and written as a file. */
export class Checking {
  #examined = $state.raw<{ pack: PackData; answer: Examined<PackReport> }>()
  #busy = $state(false)
  readonly #platform: Platform
  readonly #filling: Filling

  constructor(platform: Platform, filling: Filling) {
    this.#platform = platform
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
      const answer = await this.#platform.examine('pack', await this.#file(pack))
      this.#examined = { pack, answer }
    }
    this.#busy = false
  }

  /** Hands the person the file of the pack, to keep, to send or to put beside the app. */
  async download(): Promise<boolean> {
    this.settle()
    const { pack } = this.#filling
    if (!pack) return false
    const { name, text } = await this.#file(pack)
    return this.#platform.files.download(name, text, 'text/plain').ok
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
    return { name: `${pack.id}.yaml`, text: writePack(pack, about) }
  }
}

const COMMENT = 'facilityForm.checking.comment'

/** Where a finding is, for people who only see the form: nothing, or that it is in a part the form does not show. */
export function placeText(path: readonly (string | number)[]): string {
  const [part] = path
  const outside = part === 'changes' || part === 'texts' || part === 'scenarios'
  return outside ? t('facilityForm.checking.outside') : ''
}
