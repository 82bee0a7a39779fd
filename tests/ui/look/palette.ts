export type Palette = Readonly<Record<string, string>>

/** The colours that a rule of the stylesheet sets. */
export function paletteOf(css: string, rule: RegExp): Palette {
  const block = rule.exec(css)?.[1]
  if (block === undefined) throw new Error(`No rule ${rule}`)
  const colours = [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)]
  return Object.fromEntries(colours.map(([, name = '', value = '']) => [name, value]))
}

/** The dark colours for a device set to dark. */
export function darkAgain(css: string): Palette {
  return paletteOf(css, /:root:not\(\[data-theme='light'\]\) \{([^}]*)\}/)
}

/** Contrast as WCAG 2.2 defines it. */
export function contrast(palette: Palette, one: string, other: string): number {
  const [low = 0, high = 0] = [one, other]
    .map(name => luminance(palette[name] ?? ''))
    .sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5].map(at =>
    linear(parseInt(colour.slice(at, at + 2), 16) / 255)
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}
