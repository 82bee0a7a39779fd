import type { TabMessage, Tabs } from '../store/tabs'

type Listener<Message> = (message: Message) => void

/** The air between the tabs of one test device. Messages arrive after the present task, as in a browser. */
export class TestAir<Message = TabMessage> {
  readonly #tabs = new Set<Set<Listener<Message>>>()

  tab(): Tabs<Message> & { close(): void } {
    const own = new Set<Listener<Message>>()
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

  #say(from: Set<Listener<Message>>, message: Message): void {
    queueMicrotask(() => {
      for (const listeners of this.#tabs) {
        if (listeners !== from) for (const listener of [...listeners]) listener(message)
      }
    })
  }
}
