import type { ExamFailure } from '../../customise/examiner'
import { t } from '../../text/t'

/** Why something could not be examined, and what to do about it. */
export function examFailureText({ code }: ExamFailure): string[] {
  return [t(`examFailures.${code}.text`), t(`examFailures.${code}.do`)]
}
