import type { Finding } from '../flow/finding'
import { packSchema } from '../flow/pack/pack-schema'
import { readPack } from '../flow/pack/read-pack'
import { checkShape } from '../flow/shape'
import { told } from './examine-pack'
import type { Exams } from './examiner'
import type { Setting } from './exams'
import { asPackData } from './pack-data'

/** Reads a file that may come from anywhere; what does not have the shape of a pack is refused with its places, what is only unfinished is not. */
export function readPackData(
  { name, text }: Exams['pack-data']['asked'],
  { materials }: Setting
): Exams['pack-data']['told'] {
  const read = readPack(text)
  const refuse = (findings: readonly Finding[]) => ({
    ok: false as const,
    findings: told(
      findings.map(found => ({ file: name, ...found })),
      materials
    )
  })
  if (!read.ok) return refuse(read.findings)
  const misshapen = checkShape(packSchema, read.data)
  const canBeFilled = misshapen.every(isUnfinished) && asPackData(read.data) !== undefined
  return misshapen.length === 0 || canBeFilled
    ? { ok: true, data: read.data }
    : refuse(misshapen.map(found => ({ ...found, ...read.placeOf(found.path) })))
}

/** Something inside is still to be filled in. */
function isUnfinished({ code, path }: Finding): boolean {
  return code === 'key-missing' && path.length > 0
}
