import type { Files } from '../../platform/platform'
import type { Running } from './running.svelte'

/** Hands staff everything about the open incident as a file, whatever the storage does. */
export function exportRunning(files: Files, { incident }: Running): void {
  const { head, events } = incident
  const content = JSON.stringify({ head, events }, null, 2)
  files.download(`uketome-${head.id}.json`, content, 'application/json')
}
