import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The same build once more with one difference in its page, as the next edition would have. */
export async function nextEdition(dist: string): Promise<string> {
  const folder = await mkdtemp('.cache/edition-')
  await cp(dist, folder, { recursive: true })
  const before = integrityOf(await readFile(join(folder, 'index.html')))
  await change(folder, 'index.html', html =>
    html.replace('<html', '<html data-edition="next"')
  )
  const after = integrityOf(await readFile(join(folder, 'index.html')))
  await change(folder, 'sw.js', script => script.replace(before, after))
  return folder
}

/** The same build with half of one file. */
export async function cutOff(dist: string, file: string): Promise<string> {
  const folder = await mkdtemp('.cache/cut-off-')
  await cp(dist, folder, { recursive: true })
  await change(folder, file, whole => whole.slice(0, whole.length / 2))
  return folder
}

async function change(folder: string, file: string, by: (text: string) => string) {
  const path = join(folder, file)
  await writeFile(path, by(await readFile(path, 'utf8')))
}

function integrityOf(content: Buffer): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`
}
