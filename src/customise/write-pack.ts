import { stringify } from 'yaml'
import { amendFile } from './amend-file'
import type { PackData } from './pack-data'
import { STYLE } from './yaml-style'

/**
 * The pack as the file to keep and to send, which reads back equal. A pack that was opened from a file keeps the notes
 * of its author; any other begins with lines of a comment that say what it is.
 */
export function writePack(
  pack: PackData,
  comment: readonly string[],
  source = ''
): string {
  const head = comment.map(line => `# ${line.replace(/\s+/g, ' ')}\n`)
  const rest = withoutHead(source, head)
  const kept = source === '' ? undefined : amendFile(rest ?? source, pack)
  if (kept === undefined) return head.join('') + stringify(pack, STYLE)
  return rest === undefined ? kept : head.join('') + kept
}

/** What follows the lines that stood ahead when the form wrote the file; the first of them is the name, which may change. */
function withoutHead(source: string, head: readonly string[]): string | undefined {
  const lines = source.split(/(?<=\n)/)
  const isOurs = head.every((line, at) =>
    at === 0 ? lines[0]?.startsWith('# ') : line === lines[at]
  )
  return head.length > 1 && isOurs ? lines.slice(head.length).join('') : undefined
}
