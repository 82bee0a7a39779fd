import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { incidentFiles } from '../../build/incident-files'
import { temporaryFolder } from '../temporary-folder'

test('an incident needs what the page names, what that imports, and all data but what waits for a demand', () => {
  const dist = folderOf({
    'index.html':
      '<link rel="stylesheet" href="./assets/a.css"><script src="./assets/a.js"></script><a href="rescue.html">x</a>',
    'assets/a.css': '',
    'assets/a.js': 'import{x}from"./b.js";const later=()=>import("./lazy.js")',
    'assets/b.js': 'import"./c.js";export const x=1',
    'assets/c.js': 'export*from"./d.js"',
    'assets/d.js': '',
    'assets/lazy.js': '',
    'assets/data-abc.json': '{}',
    'assets/on-demand-materials-abc.json': '{}',
    'rescue.html': '',
    'sw.js': ''
  })
  expect(
    incidentFiles(dist)
      .map(file => file.slice(dist.length + 1))
      .sort()
  ).toEqual([
    'assets/a.css',
    'assets/a.js',
    'assets/b.js',
    'assets/c.js',
    'assets/d.js',
    'assets/data-abc.json',
    'index.html'
  ])
})

function folderOf(files: Record<string, string>): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'assets'))
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(folder, name), text)
  return folder
}
