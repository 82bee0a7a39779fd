import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { metaPolicy } from './csp.ts'

/** Puts the content security policy into the built page, before anything it governs. */
export function cspPlugin(): Plugin {
  return {
    name: 'uketome-csp',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => ({
        html,
        tags: [
          {
            tag: 'meta',
            attrs: {
              'http-equiv': 'Content-Security-Policy',
              content: metaPolicy(styleHashes(html))
            },
            injectTo: 'head-prepend'
          }
        ]
      })
    }
  }
}

function styleHashes(html: string): string[] {
  return [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) =>
    createHash('sha256').update(css).digest('base64')
  )
}
