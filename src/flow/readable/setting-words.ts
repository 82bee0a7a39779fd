import type { Teller } from './teller'

/** A setting, or with `standing.<id>` how a standing question begins, by the name people know it by. */
export function settingName(id: string, { word, textIfAny }: Teller): string {
  const key = `setting-${id}`
  const name = word(key)
  const [, question] = STANDING.exec(id) ?? []
  const asked = question && textIfAny('standing', question, 'text')
  return asked ?? (name === key ? id : name)
}

export function settingValue(
  id: string,
  value: string | number | null | undefined,
  { word, textIfAny }: Teller
): string | number {
  if (value === null || value === undefined) return word('diff-nothing')
  const [, question = ''] = STANDING.exec(id) ?? []
  return textIfAny('standing', question, 'options', String(value)) ?? value
}

const STANDING = /^standing\.(.+)$/
