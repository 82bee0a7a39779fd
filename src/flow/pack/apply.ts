import * as v from 'valibot'
import { checkFlow, checkWording, type Subject } from '../checks/examine'
import { marksOf, type Marks } from '../checks/stale-texts'
import { finding, isError, warning, type Finding } from '../finding'
import { parse } from '../parse'
import type { PackScene } from '../scenes/scene-schema'
import type { Flow, WrittenFlow } from '../schema'
import { checkShape } from '../shape'
import type { Both, Language } from '../text-tree'
import type { Proof } from '../verify/prove'
import { blame } from './blame'
import { baseOf, type Base, type Draft } from './draft'
import { merge, textsOf } from './merge'
import { packSchema, type Facility, type Pack } from './pack-schema'
import { placer, type Placed } from './placing'
import { proofFindings, proveQuickly } from './proof-findings'
import { checkPackScenes } from './pack-scenes'
import { checkScenarios } from './scenarios'
import { setAsideBy } from './set-aside'
import { yardstickOf } from './yardstick'

/** A facility's own flow, ready to be kept as JSON. `open`: texts that are still only in the other language. */
export type Overlaid = {
  ok: true
  id: string
  edition: string
  facility?: Facility
  written: WrittenFlow
  flow: Flow
  texts: Both
  marks: Marks
  proof: Proof
  scenarios: PackScene[]
  open: { key: string; lang: Language }[]
  /** Warnings, with paths in the pack. */
  findings: Finding[]
  /** Warnings about parts of the base, with paths in the base. */
  ofBase: Finding[]
}

export type Applied = Overlaid | { ok: false; findings: Finding[] }

/**
 * Lays a facility pack over a sound base, checks the merged flow and proves every safeguard on it again. Findings have
 * paths in the pack; an error refuses it. The pack itself is never rewritten. `today` is `2026-11-24`.
 */
export function applyPack(base: Subject, data: unknown, today?: string): Applied {
  const parsed = parse(base.written)
  if (!parsed.ok) return { ok: false, findings: [finding('base-not-sound', [])] }
  const misshapen = checkShape(packSchema, data)
  if (misshapen.length > 0) return { ok: false, findings: misshapen }
  const pack = v.parse(packSchema, data)
  if (pack.base.id !== parsed.flow.id) {
    const args = { id: pack.base.id, known: parsed.flow.id }
    return { ok: false, findings: [finding('base-unknown', ['base', 'id'], args)] }
  }
  const own = baseOf(base.written, parsed.flow, base.texts)
  return judge(own, pack, base, today)
}

function judge(base: Base, pack: Pack, subject: Subject, today?: string): Applied {
  const draft = merge(base, pack)
  const place = placer(draft, blame(base, pack))
  const parsed = parse(draft.written)
  if (!parsed.ok) {
    const found = parsed.findings.map(one => place(one).found)
    const newer = madeForNewer(base, pack)
    return { ok: false, findings: unique([...newer, ...draft.findings, ...found]) }
  }
  const { flow } = parsed
  const texts = textsOf(draft, flow)
  const whole = {
    flow,
    texts,
    marks: marksIn(draft, texts, subject.marks),
    proof: proveQuickly(flow, yardstickOf(base, pack, flow))
  }
  const placed = defectsIn(draft, whole, today).map(place)
  const findings = unique([
    ...madeForNewer(base, pack),
    ...draft.findings,
    ...foundIn('pack', placed),
    ...checkScenarios(flow, pack.scenarios)
  ])
  if (findings.some(isError)) return { ok: false, findings }
  const asideOf = (misfits: string[]) =>
    setAsideBy(base, pack, subject.scenes ?? [], misfits)
  const ofScenes = checkPackScenes(
    subject,
    { flow, asideOf },
    pack.scenarios,
    found => place(found).found
  )
  if (ofScenes.some(isError)) return { ok: false, findings: [...findings, ...ofScenes] }
  const open = [...draft.open].map(([key, lang]) => ({ key, lang }))
  const { written } = draft
  const ofBase = foundIn('base', placed)
  const told = [...findings, ...ofScenes]
  return { ok: true, ...about(pack), ...whole, written, open, findings: told, ofBase }
}

/** Editions are days; what a later base says cannot be known here. */
function madeForNewer({ flow }: Base, { base }: Pack): Finding[] {
  return [flow.edition, base.edition].every(isDay) && base.edition > flow.edition
    ? [
        warning('base-newer', ['base', 'edition'], {
          made: base.edition,
          known: flow.edition
        })
      ]
    : []
}

function isDay(edition: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(edition)
}

type Whole = { flow: Flow; texts: Both; marks: Marks; proof: Proof }

/** Everything that is wrong with a merged flow; what could not be proved is not looked at for longer. */
function defectsIn(
  draft: Draft,
  { flow, texts, marks, proof }: Whole,
  today?: string
): Finding[] {
  const isProved = proof.findings.every(({ code }) => code !== 'not-proved')
  return [
    ...proofFindings(proof, draft.texts),
    ...(isProved ? checkFlow(flow, today) : []),
    ...checkWording(flow, texts, marks).filter(found => !isKnown(draft, found))
  ]
}

/** Texts that were told to be open, and names that are equal in both languages. */
function isKnown({ open, same }: Draft, { code, lang, args }: Finding): boolean {
  const key = String(args['key'])
  if (code === 'text-missing') return open.get(key) === lang
  return code === 'text-untranslated' && same.has(key)
}

/** Whoever wrote the texts of the pack compared them; all others keep the marks of the base. */
function marksIn({ origins }: Draft, texts: Both, marks: Marks | undefined): Marks {
  const fresh = marksOf(texts)
  const isOwn = (key: string) => origins.ofText('ja', key) ?? origins.ofText('en', key)
  const kept = Object.entries(fresh).flatMap(([key, mark]) => {
    const known = !marks || isOwn(key) ? mark : marks[key]
    return known === undefined ? [] : [[key, known]]
  })
  return Object.fromEntries(kept) as Marks
}

function about({ id, edition, facility, scenarios }: Pack) {
  return { id, edition, ...(facility && { facility }), scenarios }
}

function foundIn(where: Placed['of'], placed: readonly Placed[]): Finding[] {
  return placed.filter(({ of }) => of === where).map(({ found }) => found)
}

function unique(findings: Finding[]): Finding[] {
  const byKey = new Map(
    findings.map(found => [JSON.stringify([found.code, found.path, found.args]), found])
  )
  return [...byKey.values()]
}
