import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { metaPolicy } from './csp.ts'

/** Puts the content security policy into the built page, ahead of anything it governs. */
export function cspPlugin(): Plugin {
  return {
    name: 'uketome-csp',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: { order: 'post', handler: withPolicy }
  }
}

/** The page with its policy, in which the inline styles and scripts it has are allowed by hash. */
export function withPolicy(html: string): string {
  const policy = metaPolicy({
    styles: hashes(html, /<style[^>]*>([\s\S]*?)<\/style>/g),
    scripts: hashes(html, /<script>([\s\S]*?)<\/script>/g)
  })
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  const start = /<meta charset[^>]*>/.test(html) ? /<meta charset[^>]*>/ : /<head[^>]*>/
  return html.replace(start, tag => tag + meta)
}

function hashes(html: string, elements: RegExp): string[] {
  return [...html.matchAll(elements)].map(([, content = '']) =>
    createHash('sha256').update(content).digest('base64')
  )
}
