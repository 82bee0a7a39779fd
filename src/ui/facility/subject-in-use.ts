import type { Exams } from '../../customise/examiner'
import type { App } from '../app/app'

/** The flow that the next incident will run on, as the examiner is asked about it. */
export function subjectInUse(_app: App): Exams['flow']['asked'] {
  return {}
}
