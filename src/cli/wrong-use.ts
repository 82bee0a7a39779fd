import { finding, type Finding } from '../flow/finding'

/** The command was used in a way that leads nowhere; says what is wrong and how to mend it. */
export class WrongUse extends Error {
  constructor(readonly findings: Finding[]) {
    super(findings.map(({ code }) => code).join())
  }
}

export function wrongUse(
  code: string,
  args: Record<string, string | number> = {}
): WrongUse {
  return new WrongUse([finding(code, [], args)])
}

export function isWrongUse(error: unknown): error is WrongUse {
  return error instanceof WrongUse
}
