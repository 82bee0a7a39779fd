import type { TabMessage, Tabs } from '../store/tabs'

type Listener = (message: TabMessage) => void

/** The air between the tabs of one test device. Messages arrive after the present task, as in a browser. */
export class TestAir {
  readonly #tabs = new Set<Set<Listener>>()

  tab(): Tabs & { close(): void } {
    const own = new Set<Listener>()
    this.#tabs.add(own)
    return {
      say: message => this.#say(own, structuredClone(message)),
      listen(listener) {
        own.add(listener)
        return () => own.delete(listener)
      },
      close: () => this.#tabs.delete(own)
    }
  }

  #say(from: Set<Listener>, message: TabMessage): void {
    queueMicrotask(() => {
      for (const listeners of this.#tabs) {
        if (listeners !== from) for (const listener of [...listeners]) listener(message)
      }
    })
  }
}
