/** One defect, as data. Its wording is in `locales/{ja,en}/findings.yaml` under its code. */
export type Finding = {
  code: string
  severity: 'error' | 'warning'
  path: (string | number)[]
  args: Record<string, string | number>
  /** The language of the text it is about, for findings on texts. */
  lang?: 'ja' | 'en'
  file?: string
  line?: number
  column?: number
}

export function finding(
  code: string,
  path: (string | number)[],
  args: Record<string, string | number> = {}
): Finding {
  return { code, severity: 'error', path, args }
}

/** Something that has no effect or should be looked at; nobody is misled by it at the counter. */
export function warning(...parts: Parameters<typeof finding>): Finding {
  return { ...finding(...parts), severity: 'warning' }
}

export function isError({ severity }: Finding): boolean {
  return severity === 'error'
}
