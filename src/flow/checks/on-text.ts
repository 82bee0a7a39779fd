import { finding, warning, type Finding } from '../finding'
import type { Language } from '../text-tree'

/** A finding on one text; unused and alike texts mislead nobody, so they are warnings. */
export function onText(
  code: string,
  lang: Language,
  key: string,
  args: Finding['args'] = {}
): Finding {
  const make = WARNINGS.includes(code) ? warning : finding
  return { ...make(code, key.split('.'), { key, ...args }), lang }
}

const WARNINGS = ['text-unused', 'text-untranslated', 'text-stale', 'text-unmarked']
