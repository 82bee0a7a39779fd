import type { Database } from './database'
import { allStores, eventsOf, stores } from './transactions'

/** Deletes a closed incident, and its flow once no other incident runs on it. */
export async function remove(database: Database, id: string): Promise<void> {
  const transaction = allStores(database)
  const [heads, events, flows] = stores(transaction)
  const head = await heads.get(id)
  if (head?.open) throw new DOMException('the incident is open', 'IncidentOpen')
  if (head) {
    await heads.delete(id)
    await events.delete(eventsOf(id))
    const stillUsed = await heads.index('hash').count(head.hash)
    if (stillUsed === 0) await flows.delete(head.hash)
  }
  await transaction.done
}
