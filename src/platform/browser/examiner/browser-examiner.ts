import materials from 'virtual:materials'
import { browserClock } from '../browser-clock'
import { trustedUrl } from '../trusted-url'
import { ExaminerDesk, type Examiner } from './desk'
import type { Progress } from './messages'
import script from './worker?worker&url'

const address = trustedUrl('app-examiner', new URL(script, document.baseURI).href)

export const { examine } = new ExaminerDesk({
  clock: browserClock,
  hire: hireWorker,
  materials: new URL(materials, document.baseURI).href
})

/** The examiner as a worker of its own, so that no screen ever waits for a proof. */
function hireWorker(): Examiner {
  const worker = new Worker(address, { type: 'module', name: 'examiner' })
  return {
    begin(task, hear) {
      worker.onmessage = ({ data }: MessageEvent<Progress>) => hear(data)
      worker.onerror = ({ message }) =>
        hear({ kind: 'failed', failure: { code: 'examiner-missing', detail: message } })
      worker.onmessageerror = () =>
        hear({ kind: 'failed', failure: { code: 'examiner-failed' } })
      worker.postMessage(task)
    },
    dismiss: () => worker.terminate()
  }
}
