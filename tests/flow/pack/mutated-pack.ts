import { readPack } from '../../../src/flow/pack/read-pack'

/** A number from 0 up to `below`, the same row of numbers for the same seed. */
export type Dice = (below: number) => number

export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  return below => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** A pack with up to three slips in its letters, or in its data. */
export function mutate(text: string, dice: Dice): string {
  const slips = 1 + dice(3)
  return dice(2) === 0 ? inLetters(text, slips, dice) : inData(text, slips, dice)
}

const ODD = [
  ...['：', '\t', '０', '"', "'", '#', '- ', ': ', '{', '}', '[', ']', '&a ', '*a', '<<'],
  ...['\u0000', '\u202e', '__proto__', 'null', '110', 'true', '\n', '日本', '|', '%', '@']
]

function inLetters(text: string, slips: number, dice: Dice): string {
  let result = text
  for (let left = slips; left > 0; left--) result = slipIn(result, dice)
  return result
}

function slipIn(text: string, dice: Dice): string {
  const place = dice(text.length)
  const lines = text.split('\n')
  const line = dice(lines.length)
  const kinds = [
    () => text.slice(0, place) + text.slice(place + 1 + dice(8)),
    () => text.slice(0, place) + ODD[dice(ODD.length)] + text.slice(place),
    () => lines.toSpliced(line, 1).join('\n'),
    () => lines.toSpliced(line, 0, lines[line] ?? '').join('\n'),
    () => lines.toSpliced(line, 1, `  ${lines[line]}`).join('\n')
  ]
  return kinds[dice(kinds.length)]?.() ?? text
}

type Holder = { holder: Record<string, unknown>; key: string }

function inData(text: string, slips: number, dice: Dice): string {
  const read = readPack(text)
  const data: unknown = read.ok ? read.data : {}
  for (let left = slips; left > 0; left--) {
    const places = placesIn(data)
    const place = places[dice(places.length)]
    if (place) slipAt(place, places, dice)
  }
  return JSON.stringify(data, null, 1)
}

function slipAt({ holder, key }: Holder, places: Holder[], dice: Dice): void {
  const other = places[dice(places.length)]
  const kinds = [
    () => void Reflect.deleteProperty(holder, key),
    () => (holder[key] = other?.holder[other.key]),
    () => (holder[key] = [null, 7, '', [], {}, true, 'nowhere', -1][dice(8)]),
    () => (holder[key] = `${String(holder[key])}x`),
    () => (holder[`${key}x`] = holder[key])
  ]
  const before = JSON.stringify(holder[key])
  kinds[dice(kinds.length)]?.()
  if (isLoop(holder)) holder[key] = before
}

function placesIn(data: unknown): Holder[] {
  if (typeof data !== 'object' || data === null) return []
  const holder = data as Record<string, unknown>
  return Object.keys(holder).flatMap(key => [{ holder, key }, ...placesIn(holder[key])])
}

/** A part put into itself cannot be written down. */
function isLoop(data: unknown): boolean {
  try {
    JSON.stringify(data)
    return false
  } catch {
    return true
  }
}
