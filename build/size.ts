import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import { incidentFiles, isData } from './incident-files'

const BUDGETS = [
  { what: 'index.html', budget: 14_000, counts: (file: string) => file === 'index.html' },
  { what: 'scripts', budget: 65_000, counts: isScript },
  { what: 'an incident', budget: 120_000, counts: () => true }
]

const { values } = parseArgs({ options: { dist: { type: 'string', default: 'dist' } } })
const sizes = incidentFiles(values.dist).map(file => ({
  file: relative(values.dist, file),
  brotli: brotliCompressSync(readFileSync(file)).length
}))
const totals = BUDGETS.map(({ what, budget, counts }) => {
  const brotli = sizes.reduce(
    (sum, size) => sum + (counts(size.file) ? size.brotli : 0),
    0
  )
  return { what, brotli, budget, left: budget - brotli }
})

console.table(sizes)
console.table(totals)
if (totals.some(({ left }) => left < 0)) process.exitCode = 1

function isScript(file: string): boolean {
  return file.endsWith('.js') && !isData(file)
}
