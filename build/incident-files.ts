import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ON_DEMAND } from './on-demand.ts'

/**
 * Every file of a build that an incident needs: the page, what it names, what those scripts import,
 * and all data (the flow and the texts of both languages), however that is loaded, but for what is fetched on demand.
 */
export function incidentFiles(dist: string): string[] {
  const files = new Set<string>()
  follow(join(dist, 'index.html'), files)
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (isData(name)) follow(join(dist, name), files)
  }
  return [...files]
}

/** The flow and the texts stand in files of their own, so that they are not counted as script. */
export function isData(file: string): boolean {
  return file.endsWith('.json') && !basename(file).startsWith(ON_DEMAND)
}

function follow(file: string, seen: Set<string>): void {
  if (seen.has(file)) return
  seen.add(file)
  const text = readFileSync(file, 'utf8')
  for (const name of file.endsWith('.html') ? named(text) : imported(text, file)) {
    follow(join(dirname(file), name), seen)
  }
}

function named(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="(\.?\/?[^":#]+\.(?:js|css))"/g)].map(
    ([, path = '']) => path
  )
}

function imported(text: string, file: string): string[] {
  if (!file.endsWith('.js')) return []
  const statics =
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{},\s]+?from\s*)?["'](\.[^"']+)["']/g
  return [...text.matchAll(statics)].map(([, path = '']) => path)
}
