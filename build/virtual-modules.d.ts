declare module 'virtual:flow' {
  type CompiledFlow = import('../src/flow/compile').CompiledFlow
  type Words = import('../src/text/unpack').Words
  /** The flow the app was built with, its texts and the app's in Japanese, and the same texts in English as a list in that order. */
  const fetchFlow: () => Promise<{
    /** Hash of the base, and the facility that the app was built for. */
    about: {
      baseHash: string
      facility?: import('../src/customise/examiner').FacilitySign
    }
    flow: CompiledFlow
    ja: { app: Words; flow: Words }
    en: string[]
  }>
  export default fetchFlow
}

declare module 'virtual:later-texts' {
  const packed: import('../src/text/unpack').Packed
  export default packed
}

declare module 'virtual:later-flow-texts' {
  const packed: import('../src/text/unpack').Packed
  export default packed
}

declare module 'virtual:facility-texts' {
  const packed: import('../src/text/unpack').Packed
  export default packed
}

declare module 'virtual:training-texts' {
  const packed: import('../src/text/unpack').Packed
  export default packed
}

declare module 'virtual:provenance' {
  const provenance: import('../src/flow/lean').Provenance
  export default provenance
}

declare module 'virtual:scenes' {
  /** The scenes of the base flow in the order of their ids, and what the facility that the app is built for says of them. */
  const scenes: {
    ofBase: import('../src/flow/scenes/scene-schema').Scene[]
    ofPack: import('../src/flow/scenes/scene-schema').PackScene[]
  }
  export default scenes
}

declare module 'virtual:materials' {
  /** Where the file stands that `Materials` of `src/customise/examiner.ts` are read from. */
  const address: string
  export default address
}

declare module 'virtual:form-base' {
  /** What the settings form shows of the base flow. */
  const base: import('../src/customise/form-base').FormBase
  export default base
}

declare module 'virtual:examples' {
  /** The example packs that come with the app, under `examples/<id>.yaml`. */
  const examples: { id: string; name: import('../src/customise/examiner').InBoth }[]
  export default examples
}
