import type { Samples } from './bench'

export interface Row {
  what: string
  unit: 'ms' | 'kB' | 'MB'
  app: number[]
  static: number[]
  /** At most this many times the static page, or at most this much. */
  bar?: { ratio: number } | { atMost: number }
  /** Which part of the samples counts; the median unless told. */
  quantile?: number
}

export function row(what: string, samples: Samples, rest: Partial<Row> = {}): Row {
  return { what, unit: 'ms', ...samples, ...rest }
}

/** Prints the rows as one table. False when a bar is missed. */
export function print(rows: Row[]): boolean {
  console.table(Object.fromEntries(rows.map(each => [each.what, columns(each)])))
  return rows.every(isKept)
}

export function quantile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.ceil(part * sorted.length) - 1] ?? sorted[0] ?? NaN
}

function columns(each: Row) {
  return {
    app: spread(each, each.app),
    static: spread(each, each.static),
    ratio: each.static.length > 0 ? round(ratioOf(each)) : '',
    bar: barText(each),
    kept: each.bar ? (isKept(each) ? 'yes' : 'NO') : ''
  }
}

function spread({ unit, quantile: part = 0.5 }: Row, samples: readonly number[]): string {
  if (samples.length === 0) return ''
  const middle = round(quantile(samples, part))
  if (samples.length === 1) return `${middle} ${unit}`
  return `${middle} ${unit} (${round(Math.min(...samples))}–${round(Math.max(...samples))}, n=${samples.length})`
}

function ratioOf({ app, static: plain, quantile: part = 0.5 }: Row): number {
  return quantile(app, part) / quantile(plain, part)
}

function barText({ bar, unit }: Row): string {
  if (!bar) return ''
  return 'ratio' in bar ? `≤ ${bar.ratio} ×` : `≤ ${bar.atMost} ${unit}`
}

function isKept(each: Row): boolean {
  const { bar, app, quantile: part = 0.5 } = each
  if (!bar) return true
  return 'ratio' in bar ? ratioOf(each) <= bar.ratio : quantile(app, part) <= bar.atMost
}

function round(value: number): number {
  return Number(value.toPrecision(value < 10 ? 3 : 4))
}
