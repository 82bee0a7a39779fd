import type { Examine, Examined, Exams, Materials } from '../../customise/examiner'
import { holdExam } from '../../customise/exams'

const TODAY = '2026-11-24'

/** Holds every exam in place; without materials nothing can be asked. */
export function testExaminer(materials: () => Materials | undefined): Examine {
  return <E extends keyof Exams>(exam: E, asked: Exams[E]['asked']) => {
    const given = materials()
    const answer: Examined<Exams[E]['told']> = given
      ? {
          ok: true,
          told: holdExam(exam, structuredClone(asked), {
            materials: given,
            today: TODAY,
            onRead: () => {}
          })
        }
      : { ok: false, failure: { code: 'examiner-missing' } }
    return Promise.resolve(structuredClone(answer))
  }
}
