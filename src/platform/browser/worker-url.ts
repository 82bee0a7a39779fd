interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string }
  ): { createScriptURL(url: string): string }
}

/** The address of our service worker, as the one script address that the policy `app-sw` lets through. */
export function workerUrl(): string {
  const wanted = new URL('sw.js', document.baseURI).href
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory }
  const policy = trustedTypes?.createPolicy('app-sw', {
    createScriptURL(url) {
      if (url !== wanted) throw new TypeError('not the address of our service worker')
      return url
    }
  })
  return policy?.createScriptURL(wanted) ?? wanted
}
