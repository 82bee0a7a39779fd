import type { BrowserContext } from 'playwright-core'

export type Problems = { expected: RegExp[]; unexpected(): string[] }

/** Notes everything a page must never do, in all tabs of the context. */
export async function watch(context: BrowserContext, origin: string): Promise<Problems> {
  const found: string[] = []
  const expected: RegExp[] = []
  await context.addInitScript(reportViolations)
  context.on('console', message => {
    if (message.type() !== 'error') return
    found.push(`console: ${message.text()} ${message.location().url}`)
  })
  context.on('weberror', problem => found.push(`uncaught: ${problem.error().stack}`))
  context.on('request', request => {
    if (leaves(origin, request.url())) found.push(`off the origin: ${request.url()}`)
  })
  return {
    expected,
    unexpected: () => found.filter(text => !expected.some(pattern => pattern.test(text)))
  }
}

function leaves(origin: string, url: string): boolean {
  return /^(https?|wss?):/.test(url) && new URL(url).origin !== origin
}

function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', event => {
    const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event
    const place = `${sourceFile}:${lineNumber}`
    console.error(
      `securitypolicyviolation ${effectiveDirective} ${blockedURI} ${sample} at ${place}`
    )
  })
}
