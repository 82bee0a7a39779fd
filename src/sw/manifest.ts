/** One file of the offline copy. `revision` is null where the name itself changes with the content. */
export interface PrecachedFile {
  readonly url: string
  readonly revision: string | null
  readonly integrity: string
}

/** A short name for a set of files: the same files, the same name. */
export function editionOf(files: readonly PrecachedFile[]): string {
  let hash = 0x811c9dc5
  for (const character of files.map(({ integrity }) => integrity).join()) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
