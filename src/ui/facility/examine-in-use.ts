import type { Examined, Exams } from '../../customise/examiner'
import type { App } from '../app/app'

/** Asks about the flow that the next incident will run on, and never about another one in its place. */
export async function examineInUse<E extends 'flow' | 'proof' | 'self-test'>(
  { platform, shipped }: App,
  exam: E
): Promise<Examined<Exams[E]['told']>> {
  if (!shipped.pack) return platform.examine(exam, {})
  const store = await platform.packs()
  const kept = await store.read(shipped.pack.hash)
  if (kept.ok) return platform.examine(exam, { subject: kept.value.subject })
  return { ok: false, failure: { code: 'examiner-missing', detail: kept.failure.code } }
}
