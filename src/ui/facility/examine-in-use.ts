import type {
  CheckedPack,
  Examined,
  Exams,
  PackFile,
  PackReport
} from '../../customise/examiner'
import type { App } from '../app/app'

type Able = Pick<App, 'platform' | 'shipped'>

/** Asks about the flow that the next incident will run on, and never about another one in its place. */
export async function examineInUse<E extends 'flow' | 'proof' | 'self-test'>(
  { platform, shipped }: Able,
  exam: E
): Promise<Examined<Exams[E]['told']>> {
  if (!shipped.pack) return platform.examine(exam, {})
  const store = await platform.packs()
  const kept = await store.read(shipped.pack.hash)
  if (kept.ok) return platform.examine(exam, { subject: kept.value.subject })
  return { ok: false, failure: { code: 'examiner-missing', detail: kept.failure.code } }
}

/**
 * Examines a pack. What it changes is told against the flow in use; where that cannot be read again, against what the
 * app was built with. Never rejects.
 */
export async function examinePackHere(
  { platform, shipped }: Able,
  { name, text }: PackFile
): Promise<Examined<PackReport>> {
  try {
    const store = await platform.packs()
    const kept = shipped.pack && (await store.read(shipped.pack.hash))
    const inUse = kept?.ok ? inUseOf(kept.value) : {}
    return await platform.examine('pack', { name, text, ...inUse })
  } catch (error) {
    return { ok: false, failure: { code: 'examiner-missing', detail: String(error) } }
  }
}

function inUseOf({ subject, facts }: CheckedPack) {
  return { inUse: subject, ...(facts && { facts }) }
}
