import * as v from 'valibot'
import { CHECKS } from './checks/registry'
import { type Finding } from './finding'
import { flowSchema, type Flow } from './schema'
import { resolveSettings } from './settings'
import { checkShape } from './shape'

export type Parsed = { ok: true; flow: Flow } | { ok: false; findings: Finding[] }

/** Turns plain data into a flow whose references all lead somewhere, or says everything that is wrong with it. */
export function parse(data: unknown): Parsed {
  const misshapen = checkShape(flowSchema, data)
  if (misshapen.length > 0) return { ok: false, findings: misshapen }
  const { flow, findings } = resolveSettings(v.parse(flowSchema, data))
  const found = [...findings, ...CHECKS.flatMap(check => check(flow))]
  return found.length > 0 ? { ok: false, findings: found } : { ok: true, flow }
}
