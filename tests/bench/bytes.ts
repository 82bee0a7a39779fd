import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { incidentFiles, isData } from '../../build/incident-files'
import type { Row } from './table'

/** What has to come over the network before an incident can run, compressed with Brotli. */
export function bytes(app: string, plain: string): Row[] {
  const files = incidentFiles(app)
  const page = (file: string) => basename(file) === 'index.html'
  const script = (file: string) => file.endsWith('.js') && !isData(file)
  const ours = (
    what: string,
    atMost: number,
    counts: (file: string) => boolean
  ): Row => ({
    what: `bytes: ${what}`,
    unit: 'kB',
    app: [compressed(files.filter(counts))],
    static: [],
    bar: { atMost }
  })
  return [
    ours('everything an incident needs', 120, () => true),
    ours('its scripts', 65, script),
    { ...ours('index.html', 14, page), static: [compressed([join(plain, 'index.html')])] }
  ]
}

function compressed(files: string[]): number {
  const sizes = files.map(file => brotliCompressSync(readFileSync(file)).length)
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}
