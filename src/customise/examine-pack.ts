import type { Subject } from '../flow/checks/examine'
import { compile } from '../flow/compile'
import { diff, type Edition } from '../flow/diff/diff'
import type { Finding } from '../flow/finding'
import { hashOf } from '../flow/hash'
import { leanFlow, leanTexts, provenanceOf } from '../flow/lean'
import type { Overlaid } from '../flow/pack/apply'
import { openPack } from '../flow/pack/open-pack'
import { diffWords } from '../flow/readable/diff-words'
import { tellerOf } from '../flow/readable/teller'
import { sentenceOf } from '../flow/sentence'
import type { Language } from '../flow/text-tree'
import { completeTexts } from './complete-texts'
import { factChanges } from './fact-changes'
import { factsOf } from './facility-facts'
import type {
  CheckedPack,
  Consequences,
  Exams,
  FacilityFacts,
  Materials,
  PackReport,
  ToldFinding
} from './examiner'
import { builtOf, flowOf, type Setting } from './exams'

/** Lays a pack over the base, with all that is to be known before somebody uses it. */
export function examinePack(
  { name, text, inUse, facts }: Exams['pack']['asked'],
  { materials, today, onRead }: Setting
): PackReport {
  const applied = openPack(materials.base, text, { name, today, onRead })
  if (!applied.ok) return { ok: false, findings: told(applied.findings, materials) }
  const findings = told([...applied.findings, ...applied.ofBase], materials)
  const pack = checkedPack(applied, { name, text }, { materials, today })
  const before = { subject: inUse ?? builtOf(materials), facts }
  /* Of a flow that the app was built with, nothing is known beside it. */
  const isKnown = inUse !== undefined || materials.built === undefined
  const after = { ...applied, facts: isKnown ? pack.facts : undefined }
  return {
    ok: true,
    findings,
    pack,
    proof: applied.proof,
    consequences: consequencesOf(before, after, materials)
  }
}

type At = Pick<Setting, 'materials' | 'today'>
type Facts = { facts: FacilityFacts | undefined }

function checkedPack(
  applied: Overlaid,
  file: CheckedPack['file'],
  { materials, today }: At
): CheckedPack {
  const { id, edition, facility, flow, texts, written, marks, open, scenarios } = applied
  const whole = completeTexts(texts, open)
  const base = baseOf(materials)
  return {
    id,
    edition,
    base,
    hash: hashOf({ base, flow, texts, text: file.text }),
    checkedOn: today,
    ...(facility && { facts: factsOf(facility, flow, whole) }),
    flow: leanFlow(compile(flow, hashOf({ flow, texts }))),
    texts: { ja: leanTexts(whole.ja), en: leanTexts(whole.en) },
    provenance: provenanceOf(flow, texts),
    subject: { written, texts, marks },
    open,
    scenarios,
    file
  }
}

function baseOf({ base }: Materials): CheckedPack['base'] {
  const flow = flowOf(base)
  const { id, edition } = flow
  return { id, edition, hash: hashOf({ flow, texts: base.texts }) }
}

function consequencesOf(
  before: { subject: Subject } & Facts,
  after: Edition & Facts,
  { words }: Materials
): Consequences {
  const { subject } = before
  const was = { flow: flowOf(subject), texts: subject.texts }
  const difference = diff(was, after)
  const say = (lang: Language) => {
    const teller = ({ flow, texts }: Edition) =>
      tellerOf(flow, texts[lang], words[lang].readable)
    const sides = { before: teller(was), after: teller(after) }
    const settings = [
      ...difference.settings,
      ...factChanges(before.facts, after.facts, lang)
    ]
    return diffWords({ ...difference, settings }, { ...sides, manner: 'plain' })
  }
  return { difference, said: { ja: say('ja'), en: say('en') } }
}

/** Findings, each with its sentence. */
export function told(
  findings: readonly Finding[],
  { words }: Pick<Materials, 'words'>
): ToldFinding[] {
  return findings.map(found => ({
    ...found,
    said: {
      ja: sentenceOf(found, words.ja.findings),
      en: sentenceOf(found, words.en.findings)
    }
  }))
}
