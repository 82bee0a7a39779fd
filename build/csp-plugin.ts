import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, PreviewServer } from 'vite'
import { headerPolicy, metaPolicy, policyOf } from './csp.ts'

/** Puts the content security policy into the built page, ahead of anything it governs, and serves a preview with it. */
export function cspPlugin(): Plugin {
  return {
    name: 'uketome-csp',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { server }) => (server ? html : withPolicy(html))
    },
    configurePreviewServer: sendPolicy
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

function sendPolicy({ config, middlewares }: PreviewServer): void {
  const page = join(config.root, config.build.outDir, 'index.html')
  middlewares.use((_request, response, next) => {
    const policy = headerPolicy(policyOf(readFileSync(page, 'utf8')))
    response.setHeader('content-security-policy', policy)
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('referrer-policy', 'no-referrer')
    next()
  })
}

function hashes(html: string, elements: RegExp): string[] {
  return [...html.matchAll(elements)].map(([, content = '']) =>
    createHash('sha256').update(content).digest('base64')
  )
}
