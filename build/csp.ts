/** Hashes of the styles and scripts that stand in the page itself. */
export type Inline = { styles?: string[]; scripts?: string[] }

/** The policy of a page. */
export function metaPolicy({ styles = [], scripts = [] }: Inline = {}): string {
  return Object.entries({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts.map(quoted)],
    'style-src': ["'self'", ...styles.map(quoted)],
    'img-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['svelte-trusted-html', 'app-sw', 'app-examiner']
  })
    .map(([name, values]) => [name, ...values].join(' '))
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

function quoted(hash: string): string {
  return `'sha256-${hash}'`
}
