import type { FormBase } from './form-base'
import { UNNAMED, type PackData } from './pack-data'

/** A pack as it leaves the form: its edition is the day, and the first time it gets a name for its file. */
export function finished(pack: PackData, base: FormBase, today: string): PackData {
  const id = pack.id === UNNAMED ? nameFor(pack, base) : pack.id
  return { ...pack, id, edition: today }
}

/** The English name as letters and digits, `himawari-support-desk`; without one, the name it had. */
function nameFor({ facility }: PackData, base: FormBase): string {
  const words = (facility?.name?.en ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[a-z0-9]+/g)
  const name = (words ?? []).join('-').slice(0, 40).replace(/-$/, '')
  const isName = /^[a-z]/.test(name) && !TAKEN.includes(name) && name !== base.id
  return isName ? name : UNNAMED
}

const TAKEN = ['constructor', 'prototype']
