import { resolve } from 'node:path'
import { runnerImport } from 'vite'
import type { Materials } from '../src/customise/examiner'
import type { Source } from './flow-source.ts'

/** `flow-source.ts` for use in the Vite configuration, which cannot import the engine itself. */
export async function readFlow(): Promise<Source> {
  type Reader = { readFlow(): Source }
  const { module } = await runnerImport<Reader>(resolve('build/flow-source.ts'))
  return module.readFlow()
}

/** `materials.ts`, likewise. */
export async function readMaterials(): Promise<Materials> {
  type Reader = { readMaterials(): Materials }
  const { module } = await runnerImport<Reader>(resolve('build/materials.ts'))
  return module.readMaterials()
}
