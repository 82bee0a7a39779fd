import type { ActorRefFrom, Observer } from 'xstate'
import type { IncidentMachine, MachineSnapshot } from '../machine/machine'

/** All that `useSelector` of `@xstate/svelte` needs of an actor. The same object lives on through every undo. */
export type IncidentActor = Pick<
  ActorRefFrom<IncidentMachine>,
  'getSnapshot' | 'subscribe'
>

type Listener = () => void
type Next = Observer<MachineSnapshot> | ((snapshot: MachineSnapshot) => void)

/** Those who want to know that something changed. */
export class Watchers {
  private readonly listeners = new Set<Listener>()

  add(listener: Listener): () => void {
    const own = () => listener()
    this.listeners.add(own)
    return () => void this.listeners.delete(own)
  }

  tell(): void {
    for (const listener of [...this.listeners]) listener()
  }
}

/** Looks like an actor to readers, and reads whatever snapshot is shown. */
export function actorOver(
  watchers: Watchers,
  shown: () => MachineSnapshot
): IncidentActor {
  return {
    getSnapshot: shown,
    subscribe(next: Next) {
      const listen = typeof next === 'function' ? next : next.next
      return { unsubscribe: watchers.add(() => listen?.(shown())) }
    }
  }
}
