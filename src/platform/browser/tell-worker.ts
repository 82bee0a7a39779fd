import type { WorkerMessage } from '../../sw/messages'

export function tell(
  worker: ServiceWorker,
  message: WorkerMessage,
  transfer: Transferable[] = []
): void {
  worker.postMessage(message, transfer)
}
