import { formBaseOf } from '../../src/customise/form-base'
import { asPackData, type PackData } from '../../src/customise/pack-data'
import { parse } from '../../src/flow/parse'
import { readPack } from '../../src/flow/pack/read-pack'
import { baseFiles, packText } from '../flow/pack/packs'

export const BASE_FILES = baseFiles()

const parsed = parse(BASE_FILES.written)
if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))

/** What the form knows of the shipped base. */
export const BASE = formBaseOf(parsed.flow, BASE_FILES.texts)

/** A pack of the repository as the form opens it. */
export function openedPack(id: string): PackData {
  return opened(packText(id))
}

export function opened(text: string): PackData {
  const read = readPack(text)
  const pack = read.ok ? asPackData(read.data) : undefined
  if (!pack) throw new Error(`The form cannot show ${text.slice(0, 80)}`)
  return pack
}
