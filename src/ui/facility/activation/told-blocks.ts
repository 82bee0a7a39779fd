export interface ToldLine {
  readonly text: string
  /** How far it is indented by what it belongs to. */
  readonly depth: number
}

export interface ToldBlock {
  readonly title: string
  readonly lines: readonly ToldLine[]
}

/** What was told in lines, as a headline and blocks with a title each. */
export function toldBlocks(said: string): { headline: string; blocks: ToldBlock[] } {
  const [headline = '', ...parts] = said.split('\n\n')
  const blocks = parts.map(part => {
    const [title = '', ...lines] = part.split('\n')
    return { title, lines: lines.map(lineOf) }
  })
  return { headline, blocks }
}

function lineOf(line: string): ToldLine {
  const text = line.trimStart()
  return { text, depth: Math.ceil((line.length - text.length) / 2) }
}
