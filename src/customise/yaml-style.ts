/** How files of packs are written. No anchors: they are refused. Quoted wherever another reader might take a text for something else. */
export const STYLE = {
  schema: 'core',
  aliasDuplicateObjects: false,
  lineWidth: 88,
  singleQuote: true,
  compat: 'yaml-1.1'
} as const
