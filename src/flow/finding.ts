/** One defect, as data. Its wording is in `locales/{ja,en}/findings.yaml` under its code. */
export type Finding = {
  code: string
  severity: 'error' | 'warning'
  path: (string | number)[]
  args: Record<string, string | number>
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
