import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { type ManifestOptions, VitePWA } from 'vite-plugin-pwa'

/** Files whose name changes with their content: browsers may keep them for ever. */
const HASHED = /^assets\//

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
        globIgnores: ['**/*.map', 'robots.txt'],
        dontCacheBustURLsMatching: HASHED,
        maximumFileSizeToCacheInBytes: 4 * 2 ** 20,
        manifestTransforms: [
          entries => ({
            manifest: entries.map(entry => ({
              ...entry,
              integrity: integrityOf(join(outDir, entry.url))
            }))
          })
        ]
      }
    })
  ]
}

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

function integrityOf(file: string): string {
  return `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`
}
