import type { ExamFailure, Materials } from '../../../customise/examiner'
import { holdExam } from '../../../customise/exams'
import type { Progress, Task } from './messages'

declare const self: DedicatedWorkerGlobalScope

let materials: Promise<Materials> | undefined

self.addEventListener('message', ({ data }: MessageEvent<Task>) => void perform(data))

async function perform({ exam, asked, materials: address }: Task): Promise<void> {
  let code: ExamFailure['code'] = 'examiner-missing'
  try {
    const fetched = await (materials ??= fetchMaterials(address))
    code = 'examiner-failed'
    say({ kind: 'begun' })
    const onRead = () => say({ kind: 'read' })
    const setting = { materials: fetched, today: today(), onRead }
    say({ kind: 'done', told: holdExam(exam, asked, setting) })
  } catch (error) {
    say({ kind: 'failed', failure: { code, detail: String(error) } })
  }
}

async function fetchMaterials(address: string): Promise<Materials> {
  const file = await fetch(address)
  return (await file.json()) as Materials
}

function say(progress: Progress): void {
  self.postMessage(progress)
}

function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
