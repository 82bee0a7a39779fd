import type { LogState } from '../../platform/platform'
import { t } from '../../text/t'

/** One or two words on where the saving stands. */
export function statusText({ kind }: LogState): string {
  if (kind === 'saved') return t('status.saved')
  if (kind === 'read-only') return t('status.readOnly')
  return t('status.unsaved')
}
