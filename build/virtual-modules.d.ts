declare module 'virtual:flow' {
  import type { CompiledFlow } from '../src/flow/compile'
  import type { Words } from '../src/text/unpack'
  /** The base flow, its texts and the app's in Japanese, and the same texts in English as a list in that order. */
  const packed: Promise<{
    flow: CompiledFlow
    ja: { app: Words; flow: Words }
    en: string[]
  }>
  export default packed
}

declare module 'virtual:later-texts' {
  import type { Words } from '../src/text/unpack'
  const packed: { ja: Words; en: string[] }
  export default packed
}

declare module 'virtual:provenance' {
  import type { Flow } from '../src/flow/schema'
  type Sources = Record<string, string[]>
  const provenance: {
    sources: Flow['sources']
    rests: {
      responses: Sources
      companions: Sources
      rows: Record<'legitimacy' | 'means' | 'harm' | 'weighing' | 'companions', Sources>
    }
    safeguards: Flow['safeguards']
    promises: Record<'ja' | 'en', Record<string, string>>
  }
  export default provenance
}
