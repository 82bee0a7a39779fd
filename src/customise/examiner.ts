import type { Subject } from '../flow/checks/examine'
import type { Trial } from '../flow/checks/self-test'
import type { CompiledFlow } from '../flow/compile'
import type { Difference } from '../flow/diff/diff'
import type { Finding } from '../flow/finding'
import type { Provenance } from '../flow/lean'
import type { Facility } from '../flow/pack/pack-schema'
import type { PackScene } from '../flow/scenes/scene-schema'
import type { Flow } from '../flow/schema'
import type { Words } from '../flow/sentence'
import type { Both, Language } from '../flow/text-tree'
import type { Proof } from '../flow/verify/prove'

/**
 * Asks one thing about a flow or a pack and waits for the answer, which is worked out away from the screen and within
 * a time. Never rejects and never throws, whatever the pack holds. Questions are answered one after the other.
 */
export type Examine = <E extends keyof Exams>(
  exam: E,
  asked: Exams[E]['asked']
) => Promise<Examined<Exams[E]['told']>>

/** Everything that can be asked. Without a `subject` the flow that the app was built with is meant. */
export interface Exams {
  /** Lays a pack over the base, checks and proves it, and tells what it would change for the flow in use. */
  pack: {
    asked: PackFile & { inUse?: Subject; facts?: FacilityFacts }
    told: PackReport
  }
  /** Reads the file of a pack as it is written, whether or not it still fits the base. */
  'pack-data': { asked: PackFile; told: PackData }
  /** What holds on every way through a flow. */
  proof: { asked: { subject?: Subject }; told: Proof }
  /** Plants one fault per check and per safeguard, and tells which were caught. */
  'self-test': { asked: { subject?: Subject }; told: Trial[] }
  /** A flow whole, with its sources, to be shown or printed. */
  flow: { asked: { subject?: Subject }; told: WholeFlow }
}

/** `text` is the file as it was opened; `name` stands in the findings. */
export type PackFile = { name: string; text: string }

export type PackData =
  { ok: true; data: unknown } | { ok: false; findings: ToldFinding[] }

export type Examined<T> =
  { readonly ok: true; readonly told: T } | { readonly ok: false; failure: ExamFailure }

/** Why there is no answer. Each has a text and one thing to do in `facility.yaml` under `examFailures.<code>`. */
export const EXAM_FAILURES = [
  'reading-too-long',
  'working-too-long',
  'examiner-missing',
  'examiner-failed'
] as const

/** `detail` is for a developer's eye only and never shown as it stands. */
export type ExamFailure = { code: (typeof EXAM_FAILURES)[number]; detail?: string }

/** A pack that has an error is not to be used; each finding says how to mend it. */
export type PackReport =
  | { ok: false; findings: ToldFinding[] }
  | {
      ok: true
      /** Warnings. */
      findings: ToldFinding[]
      pack: CheckedPack
      proof: Proof
      consequences: Consequences
    }

/** A finding with its sentence in both languages. */
export type ToldFinding = Finding & { said: Record<Language, string> }

/** What is known of a facility outside of an incident: on home, on the emergency sheet and on the cover. */
export interface FacilityFacts {
  readonly name: InBoth
  /** Name and address in one breath, to be read out to 110 and 119. */
  readonly place: InBoth
  readonly hours?: InBoth
  readonly weekly?: NonNullable<Facility['hours']>['weekly']
  /** Desks that visitors may ring. */
  readonly numbers: readonly { readonly name: InBoth; readonly tel: string }[]
}
/** How home names the facility whose flow is in use. */
export interface FacilitySign {
  readonly id: string
  readonly name: InBoth
  readonly checkedOn: string
}
export type InBoth = Readonly<Record<Language, string>>

/** A merged and checked pack as far as incidents and home need it. Plain JSON, like all of a pack. */
export interface WorkingPack {
  readonly id: string
  readonly edition: string
  readonly base: { readonly id: string; readonly edition: string; readonly hash: string }
  /** Of all that is kept of the pack, so that no edit stands in place of what was there before. */
  readonly hash: string
  /** Day of the check, as in `2026-11-24`. */
  readonly checkedOn: string
  readonly facts?: FacilityFacts
  /** Ready to run; without sources. Its hash is that of the merged flow with its texts, as `flow check` and incidents carry it. */
  readonly flow: CompiledFlow
  /** Whole in both languages: what is still open stands there in the other. */
  readonly texts: Both
  readonly provenance: Provenance
  /** Texts that are still only in the other language. */
  readonly open: readonly OpenText[]
}
export type OpenText = { readonly key: string; readonly lang: Language }

/** A pack with all that it takes to compare it, to prove it again and to lay it over a newer base. */
export interface CheckedPack extends WorkingPack {
  /** The merged flow as written. */
  readonly subject: Subject
  readonly scenarios: readonly PackScene[]
  readonly file: PackFile
}

/** What a pack comes to, as data and in words: lines to be read one after the other, indented by what they belong to. */
export type Consequences = { difference: Difference; said: Record<Language, string> }

/** `words` are those of `readable.yaml`, for `tellerOf`. */
export type WholeFlow = {
  flow: Flow
  texts: Both
  hash: string
  words: Record<Language, Words>
}

/** What the examiner works with, beside the question: a file of its own, fetched when the first question is asked. */
export interface Materials {
  readonly base: Subject
  /** What the app was built with, where that is the flow of a facility. */
  readonly built?: Subject
  readonly words: Record<Language, { readonly findings: Words; readonly readable: Words }>
}

/** How long a file may take to be read, and a question to be answered once it is, in milliseconds. */
export const READING_TIME = 2000
export const WORKING_TIME = 120_000
