import type { FailureCode } from '../../../platform/failure'
import { t } from '../../../text/t'

/** Why a pack could not be opened or put in use, with what to do about it. */
export function notOpenedText(code: FailureCode): string {
  if (code === 'not-found') return t('activation.notFound')
  if (code === 'file-too-large' || code === 'file-not-text' || code === 'incident-open')
    return `${t(`failures.${code}.text`)} ${t(`failures.${code}.do`)}`
  return t('activation.notKept')
}
