import { readFileSync } from 'node:fs'
import { readMaterials } from '../../build/materials'
import type { CheckedPack, PackFile } from '../../src/customise/examiner'
import { holdExam } from '../../src/customise/exams'

export const materials = readMaterials()

export function packFile(id: string): PackFile {
  return {
    name: `${id}.yaml`,
    text: readFileSync(`flows/facilities/${id}.yaml`, 'utf8')
  }
}

/** A pack as the examiner hands it on. */
export function checkedPack(file: PackFile): CheckedPack {
  const setting = { materials, today: '2026-11-24', onRead: () => {} }
  const report = holdExam('pack', file, setting)
  if (!report.ok) throw new Error(JSON.stringify(report.findings, null, 1))
  return report.pack
}
