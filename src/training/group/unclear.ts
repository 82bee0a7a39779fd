import type { CompiledFlow } from '../../flow/compile'
import type { Session } from './session'

/** How often each question was noted as unclear, this session included. */
export type Unclear = Readonly<Record<string, number>>

/** A question that groups stumble over, as whoever customises the flow finds it in the file. */
export interface UnclearQuestion {
  readonly question: string
  readonly noted: number
  readonly text: { readonly ja: string; readonly en: string }
}

/** What leaves the device: which questions of which flow. No time, no place, nothing that anybody wrote or said. */
export interface UnclearFile {
  readonly unclear: 'uketome'
  readonly format: 1
  readonly flow: string
  readonly edition: string
  readonly hash: string
  readonly questions: readonly UnclearQuestion[]
}

export function unclearSoFar({ noted, unclear }: Session): Unclear {
  const now = unclear.map(id => [id, (noted[id] ?? 0) + 1])
  return { ...noted, ...(Object.fromEntries(now) as Unclear) }
}

/** The questions in the order of the flow; what it no longer asks is left out. */
export function unclearFile(
  flow: CompiledFlow,
  unclear: Unclear,
  wording: (question: string) => UnclearQuestion['text']
): UnclearFile {
  const questions = flow.questions.flatMap(({ id }) => {
    const noted = unclear[id]
    return noted === undefined ? [] : [{ question: id, noted, text: wording(id) }]
  })
  const { id, edition, hash } = flow
  return { unclear: 'uketome', format: 1, flow: id, edition, hash, questions }
}
