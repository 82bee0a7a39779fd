import { sourcesUnder } from './sources'

/** The codes of findings that stand in the sources, as arguments or in tables of codes. */
export function codesInSources(isWanted = (_path: string) => true): string[] {
  const codes = sourcesUnder('src', '.ts')
    .filter(({ path }) => isWanted(path) && !path.includes('/faults/'))
    .flatMap(({ text }) => [...text.matchAll(CODE), ...text.matchAll(CHOSEN)])
    .flatMap(([, one, other]) => [one, other])
  return [...new Set(codes.filter(code => code !== undefined))].sort()
}

const CODE =
  /\b(?:finding|warning|onText|refuse|warn|wrongUse|misfit)\(\s*(?:[^'(),]*\? )?'([a-z-]+)'(?:\s*: '([a-z-]+)')?/g

/** Codes that are picked before the finding is made. */
const CHOSEN =
  /(?:code: |code = [^'\n]*|: |\? |return [^'\n]*)'(not-yaml|key-twice|(?:operand|tab|full-width|value|number|malformed|too|wrong|flag|unknown|says)-[a-z-]+)'(?:\s*: '([a-z-]+)')?/g
