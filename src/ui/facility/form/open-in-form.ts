import type { PackFile, ToldFinding } from '../../../customise/examiner'
import { asPackData } from '../../../customise/pack-data'
import type { Failure } from '../../../platform/failure'
import type { Platform } from '../../../platform/platform'
import { language, t } from '../../../text/t'
import type { App } from '../../app/app'
import { examFailureText } from '../exam-failure'
import type { Filling } from './filling.svelte'

/** What came of opening a file; undefined where none was chosen. `reasons` follows the language of the screen. */
export type Opening =
  | { ok: true; name: string }
  | { ok: false; name: string; reasons: () => string[] }
  | undefined

const LARGEST = 256 * 1024

/** Lets the person choose the file of a pack and fills the form with it. A file that cannot be shown changes nothing. */
export async function openInForm(platform: Platform, filling: Filling): Promise<Opening> {
  const opened = await platform.files.open('.yaml,.yml,.json', LARGEST)
  if (!opened.ok) return refused('', () => failureTexts(opened.failure))
  return opened.value && fillIn(platform, filling, opened.value)
}

/** Fills the form with the pack that is in use on this device. */
export async function openOneInUse(
  { platform, shipped: { pack } }: Pick<App, 'platform' | 'shipped'>,
  filling: Filling
): Promise<Opening> {
  if (!pack) return undefined
  const store = await platform.packs().catch(() => undefined)
  const kept = await store?.read(pack.hash)
  if (!kept?.ok) return refused(pack.id, () => [t('facility.lost')])
  return fillIn(platform, filling, kept.value.file)
}

async function fillIn(
  platform: Platform,
  filling: Filling,
  file: PackFile
): Promise<Opening> {
  const { name, text } = file
  const examined = await platform.examine('pack-data', { name, text })
  if (!examined.ok) return refused(name, () => examFailureText(examined.failure))
  const { told } = examined
  if (!told.ok) {
    const isOther = told.findings.some(isOfAnotherKind)
    return refused(name, () =>
      isOther ? [t('facilityForm.files.other')] : told.findings.map(findingLine)
    )
  }
  const pack = asPackData(told.data)
  if (!pack) return refused(name, () => [t('facilityForm.files.strange')])
  filling.replace({ pack, source: text })
  return { ok: true, name }
}

/** The file is none of a pack at all, so nothing in it is to be mended. */
function isOfAnotherKind({ code, path, args }: ToldFinding): boolean {
  const isWhole = path.length === 0 && ['wrong-value', 'value-missing'].includes(code)
  return isWhole || path[0] === 'pack' || (path.length === 0 && args['key'] === 'pack')
}

/** A finding in a file, with the line that it is about. */
function findingLine({ said, line = 1 }: ToldFinding): string {
  return t('facilityForm.files.line', { line, text: said[language()] })
}

function failureTexts({ code }: Failure): string[] {
  return [t(`failures.${code}.text`), t(`failures.${code}.do`)]
}

function refused(name: string, reasons: () => string[]): Opening {
  return { ok: false, name, reasons }
}
