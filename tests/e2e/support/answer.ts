import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { headerPolicy, policyOf } from '../../../build/csp'

export type Site = { folder: string; base: string; corrupted: RegExp | undefined }

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon'
}
const DAY = 86_400
const compressed = new Map<string, Buffer>()

export function answer(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse
): void {
  const path = pathOf(site, request.url ?? '/')
  const file = path === undefined ? undefined : fileAt(site.folder, path)
  if (path === undefined || !file) return void response.writeHead(404).end()
  const body = site.corrupted?.test(path)
    ? Buffer.from('<!-- spoilt')
    : readFileSync(file)
  const etag = `"${digest(body)}"`
  const headers = { ...headersFor(site, path), etag }
  if (request.headers['if-none-match'] === etag) {
    return void response.writeHead(304, headers).end()
  }
  send(response, headers, body, String(request.headers['accept-encoding']).includes('br'))
}

function pathOf(site: Site, url: string): string | undefined {
  const { pathname } = new URL(url, 'http://host')
  if (!pathname.startsWith(site.base)) return
  const path = normalize(decodeURIComponent(pathname.slice(site.base.length)))
  return path === '.' ? 'index.html' : path
}

function fileAt(folder: string, path: string): string | undefined {
  const file = join(folder, path)
  return !path.startsWith('..') && existsSync(file) && statSync(file).isFile()
    ? file
    : undefined
}

function headersFor(site: Site, path: string): Record<string, string> {
  return {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': headerPolicy(
      policyOf(readFileSync(join(site.folder, 'index.html'), 'utf8'))
    ),
    'cache-control': path.startsWith('assets/')
      ? `public, max-age=${365 * DAY}, immutable`
      : 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer'
  }
}

function send(
  response: ServerResponse,
  headers: Record<string, string>,
  body: Buffer,
  brotli: boolean
): void {
  if (!brotli) return void response.writeHead(200, headers).end(body)
  const key = digest(body)
  const packed = compressed.get(key) ?? brotliCompressSync(body)
  compressed.set(key, packed)
  response.writeHead(200, { ...headers, 'content-encoding': 'br' }).end(packed)
}

function digest(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16)
}
