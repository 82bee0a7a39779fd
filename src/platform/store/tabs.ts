import type { IncidentEvent } from '../../records/events'

/** What tabs of the same app tell one another. */
export type TabMessage =
  | { readonly type: 'changed' }
  | { readonly type: 'added'; readonly id: string }
  | { readonly type: 'hand-over'; readonly id: string }
  | {
      readonly type: 'handed-over'
      readonly id: string
      readonly pending: readonly IncidentEvent[]
    }

/** Reaches every other tab of the same app, never the tab that speaks. */
export interface Tabs<Message = TabMessage> {
  say(message: Message): void
  listen(listener: (message: Message) => void): () => void
}
