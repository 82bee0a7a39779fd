declare module 'virtual:flow' {
  import type { CompiledFlow } from '../src/flow/compile'
  const flow: CompiledFlow
  export default flow
}

declare module 'virtual:texts/ja' {
  const texts: { app: Record<string, unknown>; flow: Record<string, unknown> }
  export default texts
}

declare module 'virtual:texts/en' {
  const texts: { app: Record<string, unknown>; flow: Record<string, unknown> }
  export default texts
}
