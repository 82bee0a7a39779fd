import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import { type ManifestOptions, VitePWA } from 'vite-plugin-pwa'
import type { ManifestTransform } from 'workbox-build'

/** Files whose name changes with their content: browsers may keep them for ever. */
const HASHED = /^assets\//

/** What `rescue.js` asks for to see whether there is a network, and the worker itself. */
const LEFT_OUT = ['robots.txt', 'sw.js']

/** The app as something to install: its manifest, and a service worker that holds every file of the build. */
export function pwa(): Plugin[] {
  let outDir = 'dist'
  return [
    {
      name: 'uketome-out-dir',
      configResolved: config => void (outDir = config.build.outDir)
    },
    ...VitePWA({
      strategies: 'injectManifest',
      registerType: 'prompt',
      injectRegister: false,
      srcDir: resolve('src/sw'),
      filename: 'sw.ts',
      manifest: webManifest,
      includeManifestIcons: false,
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*'],
        globIgnores: LEFT_OUT,
        dontCacheBustURLsMatching: HASHED,
        maximumFileSizeToCacheInBytes: 4 * 2 ** 20,
        manifestTransforms: [entries => ({ manifest: whole(entries, outDir) })]
      }
    })
  ]
}

type ManifestEntry = Parameters<ManifestTransform>[0][number]

const webManifest: Partial<ManifestOptions> = {
  id: './',
  name: '受けとめ Uketome',
  short_name: '受けとめ',
  description: '窓口で困ったときに、次に言うことと、することを示します。',
  lang: 'ja',
  dir: 'ltr',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#ffffff',
  icons: [
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
    {
      src: 'icon-maskable-512.png',
      sizes: '512x512',
      type: 'image/png',
      purpose: 'maskable'
    }
  ]
}

/** Each file with the hash that it must arrive with. A file without a place in the copy ends the build. */
function whole(entries: ManifestEntry[], outDir: string): ManifestEntry[] {
  const held = new Set([...LEFT_OUT, ...entries.map(({ url }) => url)])
  const missing = filesIn(outDir).filter(file => !held.has(file))
  if (missing.length > 0)
    throw new Error(`Not in the offline copy: ${missing.join(', ')}`)
  return entries.map(entry => ({
    ...entry,
    integrity: integrityOf(join(outDir, entry.url))
  }))
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')
    )
}

function integrityOf(file: string): string {
  return `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`
}
