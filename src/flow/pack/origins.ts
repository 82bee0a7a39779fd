import type { Path } from '../shape'
import type { Language } from '../text-tree'

/** Where a part of a merged flow was written: in the base, or in the pack laid over it. */
export type Origin = { of: 'base' | 'pack'; path: Path }

/** Remembers where the parts of a merged flow and its texts come from, however they are moved about. */
export class Origins {
  #parts = new WeakMap<object, Origin>()
  #fields = new WeakMap<object, Map<string | number, Origin>>()
  #texts = new Map<string, Path>()
  #names = new Map<string, Path>()

  constructor(base: object) {
    this.#markAll(base, [])
  }

  part<T extends object>(part: T, path: Path): T {
    this.#parts.set(part, { of: 'pack', path })
    for (const name of namesIn(part)) this.#names.set(name, path)
    return part
  }

  field(holder: object, key: string | number, path: Path): void {
    const known = this.#fields.get(holder) ?? new Map<string | number, Origin>()
    this.#fields.set(holder, known.set(key, { of: 'pack', path }))
  }

  text(lang: Language, key: string, path: Path): void {
    this.#texts.set(`${lang}.${key}`, path)
  }

  ofText(lang: Language, key: string): Path | undefined {
    return this.#texts.get(`${lang}.${key}`)
  }

  /** The place in the pack of the part that a text would be about. */
  ofSubject(key: string): Path | undefined {
    const name = key.split('.').findLast(part => this.#names.has(part))
    return name === undefined ? undefined : this.#names.get(name)
  }

  /** Where the part of the merged flow under this path was written. */
  of(merged: object, path: Path): Origin {
    let origin: Origin = { of: 'base', path: [] }
    let node: unknown = merged
    for (const key of path) {
      if (typeof node !== 'object' || node === null) break
      const next: unknown = Reflect.get(node, key)
      const known = isObject(next) ? this.#parts.get(next) : undefined
      origin = this.#fields.get(node)?.get(key) ??
        known ?? { of: origin.of, path: [...origin.path, key] }
      node = next
    }
    return origin
  }

  #markAll(part: object, path: Path): void {
    this.#parts.set(part, { of: 'base', path })
    for (const [key, value] of Object.entries(part) as [string, unknown][]) {
      const here = [...path, Array.isArray(part) ? Number(key) : key]
      if (isObject(value)) this.#markAll(value, here)
    }
  }
}

/** The ids in an added part, and the facts that it establishes. */
function namesIn(part: object): string[] {
  const own = 'id' in part && typeof part.id === 'string' ? [part.id] : []
  const facts = 'sets' in part && Array.isArray(part.sets) ? part.sets.map(String) : []
  const below = 'options' in part && Array.isArray(part.options) ? part.options : []
  return [...own, ...facts, ...below.filter(isObject).flatMap(namesIn)]
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
