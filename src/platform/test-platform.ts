import { DONE, failed, success, type Result } from './failure'
import { DevicePacks } from './packs/device-packs'
import type { Platform, Preferences, PreferenceStore } from './platform'
import { DeviceIncidents } from './store/device-incidents'
import { DeviceTraining } from './store/device-training'
import { openShared, type ListMessage } from './store/shared-list'
import { MemoryList } from './test/memory-list'
import { MemoryDrafts } from './test/memory-drafts'
import { MemoryPacks } from './test/memory-packs'
import { MemoryRows } from './test/memory-rows'
import { MemoryTraining } from './test/memory-training'
import {
  copyTo,
  type Desk,
  emptyDesk,
  testFiles,
  testWakeLock
} from './test/test-abilities'
import { testExaminer } from './test/test-examiner'
import { TestClock } from './test/test-clock'
import { TestPens } from './test/test-pens'
import { TestAir } from './test/test-tabs'

const START = Date.UTC(2026, 0, 5, 5, 30)

export interface TestTab extends Desk {
  readonly platform: Platform
}

/**
 * A tablet in memory: one disk, one clock, any number of tabs. Faults of the disk are set on `rows`
 * (`fault`, `room`, `stall`), the time on `clock`, everything else on the tab.
 */
export class TestDevice {
  readonly clock = new TestClock(START)
  readonly rows = new MemoryRows()
  readonly training = new MemoryTraining()
  readonly #trainingPens = new TestPens(this.clock)
  readonly drafts = new MemoryDrafts()
  readonly packs = new MemoryPacks()
  readonly #pens = new TestPens(this.clock)
  readonly #air = new TestAir()
  /** What the disk holds of a group session. */
  readonly group = new MemoryList()
  readonly #groupAir = new TestAir<ListMessage>()
  readonly #packAir = new TestAir()
  #preferences: Preferences = {}

  tab(): TestTab {
    const desk = emptyDesk()
    return Object.assign(desk, { platform: this.#platform(desk) })
  }

  #platform(desk: Desk): Platform {
    const { clock, rows } = this
    const store = { clock, rows, pens: this.#pens, tabs: this.#air.tab() }
    const preferences = this.#preferenceStore(desk)
    const anyIncidentOpen = async () => {
      const open = await rows.list('open')
      return (open.ok && open.value.length > 0) || this.#pens.anyTaken()
    }
    const restart = () => void (desk.restarted += 1)
    const fetchPack = (id: string) => {
      const text = desk.beside[id]
      const file = text === undefined ? undefined : { name: `${id}.yaml`, text }
      return Promise.resolve(file ? success(file) : failed('not-found'))
    }
    const parts = { tables: this.packs, preferences, clock, anyIncidentOpen }
    const packs = new DevicePacks({
      ...parts,
      tabs: this.#packAir.tab(),
      restart,
      fetchPack
    })
    const training = this.#trainingStore()
    return {
      clock,
      incidents: new DeviceIncidents(store),
      preferences,
      wakeLock: testWakeLock(desk),
      files: testFiles(desk),
      offline: desk.offline,
      examine: testExaminer(() => desk.materials),
      persistence: { ask: () => Promise.resolve(!desk.broken.has('not-persistent')) },
      training: () => Promise.resolve(training),
      groupList: () => openShared(this.group, this.#groupAir.tab()),
      drafts: () => Promise.resolve(this.drafts),
      copy: text => copyTo(desk, text),
      packs: () => Promise.resolve(packs),
      print: () => void (desk.printed += 1)
    }
  }

  #trainingStore(): DeviceTraining {
    return new DeviceTraining({
      tables: this.training,
      pens: this.#trainingPens,
      chance: below => this.training.draw(below),
      failureOf: () => 'storage-failed'
    })
  }

  #preferenceStore({ broken }: Desk): PreferenceStore {
    let own = this.#preferences
    return {
      read: () => own,
      write: (change): Result<void> => {
        own = { ...own, ...change }
        if (broken.has('preferences-not-kept')) return failed('preferences-not-kept')
        this.#preferences = { ...this.#preferences, ...change }
        return DONE
      }
    }
  }
}
