const DIRECTIVES: Record<string, string> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'svelte-trusted-html app-sw'
}

/** The policy of a page, with the hashes of the styles that stand in the page itself. */
export function metaPolicy(styleHashes: string[] = []): string {
  const sources = styleHashes.map(hash => `'sha256-${hash}'`)
  return Object.entries(DIRECTIVES)
    .map(([name, value]) =>
      name === 'style-src' ? [name, value, ...sources] : [name, value]
    )
    .map(parts => parts.join(' '))
    .join('; ')
}

/** The same policy as a header, where framing can be refused as well. */
export function headerPolicy(policy = metaPolicy()): string {
  return `${policy}; frame-ancestors 'none'`
}

/** The policy a built page declares for itself. */
export function policyOf(html: string): string | undefined {
  return /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]
}
