import type { CompiledFlow } from '../../src/flow/compile'
import type { IncidentDraft, IncidentEvent, IncidentHead } from '../../src/records/events'
import type {
  IncidentLog,
  IncidentStore,
  SavedIncident
} from '../../src/platform/platform'

export function head(id: string, more: Partial<IncidentHead> = {}): IncidentHead {
  return {
    format: 1,
    id,
    startedAt: 1000,
    facility: 'tea-house',
    edition: '1.0',
    hash: 'abc',
    flow: { id: 'tea' } as CompiledFlow,
    texts: { ja: { greeting: 'どうぞ' }, en: { greeting: 'Please' } },
    language: 'ja',
    mode: 'incident',
    ...more
  }
}

export function event(
  seq: number,
  draft: IncidentDraft = { type: 'note', text: `${seq}` }
): IncidentEvent {
  return { ...draft, seq, at: 1000 + seq }
}

export function events(count: number, from = 0): IncidentEvent[] {
  return Array.from({ length: count }, (_, index) => event(from + index))
}

export async function begin(store: IncidentStore, id: string): Promise<IncidentLog> {
  const begun = await store.begin(head(id))
  if (!begun.ok) throw new Error(begun.failure.code)
  return begun.value
}

export async function appendAll(
  log: IncidentLog,
  added: readonly IncidentEvent[]
): Promise<void> {
  for (const each of added) await log.append(each)
}

export async function open(store: IncidentStore): Promise<SavedIncident> {
  const found = await store.findOpen()
  if (!found.ok || !found.value) throw new Error('nothing is open')
  return found.value
}

/** Lets everything that waits for nothing but the present task happen. */
export function settled(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
