interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string }
  ): { createScriptURL(url: string): string }
}

/** The address of a worker, as the one script address that the policy of this name lets through. Asked for once per policy. */
export function trustedUrl(name: string, wanted: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory }
  const policy = trustedTypes?.createPolicy(name, {
    createScriptURL(url) {
      if (url !== wanted) throw new TypeError(name)
      return url
    }
  })
  return policy?.createScriptURL(wanted) ?? wanted
}
