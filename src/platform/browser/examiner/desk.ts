import {
  READING_TIME,
  WORKING_TIME,
  type ExamFailure,
  type Examine,
  type Examined,
  type Exams
} from '../../../customise/examiner'
import type { Clock } from '../../platform'
import type { Progress, Task } from './messages'

/** Somebody who works at one task at a time and tells how far they are. */
export interface Examiner {
  begin(task: Task, hear: (progress: Progress) => void): void
  /** Ends at once, whatever they are at. */
  dismiss(): void
}

export interface DeskParts {
  readonly clock: Clock
  readonly hire: () => Examiner
  /** Where the file of the materials stands. */
  readonly materials: string
}

type Told = Exams[keyof Exams]['told']

/** How long the examiner and the materials may take to arrive. */
const ARRIVING_TIME = 30_000
/** An examiner without work is sent home after this time, and the memory with them. */
const IDLE_TIME = 60_000

/** Gives one task after the other to one examiner. Who exceeds the time is dismissed, and the next task finds another. */
export class ExaminerDesk {
  readonly #parts: DeskParts
  #examiner: Examiner | undefined
  #last: Promise<unknown> = Promise.resolve()
  #stayHired = () => {}

  constructor(parts: DeskParts) {
    this.#parts = parts
  }

  readonly examine: Examine = <E extends keyof Exams>(
    exam: E,
    asked: Exams[E]['asked']
  ) => {
    const task = { exam, asked, materials: this.#parts.materials } as Task
    const answer = this.#last.then(() => this.#ask(task))
    this.#last = answer
    return answer
  }

  async #ask(task: Task): Promise<Examined<Told>> {
    this.#stayHired()
    const answer = await this.#answerTo(task)
    if (answer.ok)
      this.#stayHired = this.#parts.clock.after(IDLE_TIME, () => this.#dismiss())
    else this.#dismiss()
    return answer
  }

  #answerTo(task: Task): Promise<Examined<Told>> {
    return new Promise(resolve => {
      let enough = () => {}
      const fail = (failure: ExamFailure) => {
        enough()
        resolve({ ok: false, failure })
      }
      const within = (ms: number, code: ExamFailure['code']) => {
        enough()
        enough = this.#parts.clock.after(ms, () => fail({ code }))
      }
      within(ARRIVING_TIME, 'examiner-missing')
      const hear = (progress: Progress) => {
        if (progress.kind === 'begun') within(...timeFor(task))
        if (progress.kind === 'read') within(WORKING_TIME, 'working-too-long')
        if (progress.kind === 'failed') fail(progress.failure)
        if (progress.kind !== 'done') return
        enough()
        resolve({ ok: true, told: progress.told })
      }
      try {
        this.#hired().begin(task, hear)
      } catch (error) {
        fail({ code: 'examiner-failed', detail: String(error) })
      }
    })
  }

  #hired(): Examiner {
    return (this.#examiner ??= this.#parts.hire())
  }

  #dismiss(): void {
    this.#examiner?.dismiss()
    this.#examiner = undefined
  }
}

/** Only a pack is a file to be read first. */
function timeFor({ exam }: Task): [number, ExamFailure['code']] {
  return exam === 'pack' || exam === 'pack-data'
    ? [READING_TIME, 'reading-too-long']
    : [WORKING_TIME, 'working-too-long']
}
