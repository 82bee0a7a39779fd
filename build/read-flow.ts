import { resolve } from 'node:path'
import { runnerImport } from 'vite'
import type { FlowSource } from './flow-source.ts'

/** `flow-source.ts` for use in the Vite configuration, which cannot import the engine itself. */
export async function readFlow(): Promise<FlowSource> {
  type Reader = { readFlow(): FlowSource }
  const { module } = await runnerImport<Reader>(resolve('build/flow-source.ts'))
  return module.readFlow()
}
