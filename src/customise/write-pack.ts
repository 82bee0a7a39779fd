import { stringify } from 'yaml'
import type { PackData } from './pack-data'

/** The pack as the file to keep and to send: lines of a comment that say what it is, then its data, which reads back equal. */
export function writePack(pack: PackData, comment: readonly string[]): string {
  const head = comment.map(line => `# ${line.replace(/\s+/g, ' ')}\n`).join('')
  return head + stringify(pack, OPTIONS)
}

/** No anchors: files of packs refuse them. Quoted wherever another reader might take a text for something else. */
const OPTIONS = {
  schema: 'core',
  aliasDuplicateObjects: false,
  lineWidth: 88,
  singleQuote: true,
  compat: 'yaml-1.1'
} as const
