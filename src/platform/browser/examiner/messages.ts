import type { ExamFailure, Exams } from '../../../customise/examiner'

/** One question, and the address of the file with the materials. */
export type Task = {
  [E in keyof Exams]: {
    readonly exam: E
    readonly asked: Exams[E]['asked']
    readonly materials: string
  }
}[keyof Exams]

/** How far the work at a task is: the materials are there, the file of a pack is read, the answer is found. */
export type Progress =
  | { readonly kind: 'begun' | 'read' }
  | { readonly kind: 'done'; readonly told: Exams[keyof Exams]['told'] }
  | { readonly kind: 'failed'; readonly failure: ExamFailure }
