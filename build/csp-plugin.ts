import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { metaPolicy } from './csp.ts'

/** Puts the content security policy into the built page, ahead of anything it governs. */
export function cspPlugin(): Plugin {
  return {
    name: 'uketome-csp',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: html => {
        const policy = metaPolicy(styleHashes(html))
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
        return html.replace(/<meta charset[^>]*>|<head[^>]*>/, start => start + meta)
      }
    }
  }
}

function styleHashes(html: string): string[] {
  return [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) =>
    createHash('sha256').update(css).digest('base64')
  )
}
