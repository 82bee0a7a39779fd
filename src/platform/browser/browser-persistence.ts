import type { Persistence } from '../platform'

export const browserPersistence: Persistence = {
  async ask() {
    try {
      return (await navigator.storage.persisted()) || (await navigator.storage.persist())
    } catch {
      return false
    }
  }
}
