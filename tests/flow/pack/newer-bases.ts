import { applyPack } from '../../../src/flow/pack/apply'
import type { BaseFiles } from './packs'

/** A base as a later edition may have it. */
export type Newer = { what: string; make: () => BaseFiles | undefined }

type List = { id: string }[]

/** The base with one text in other words. */
export function reworded(base: BaseFiles, key: string): BaseFiles {
  const names = key.split('.')
  const last = names.pop() ?? ''
  const copy = structuredClone(base)
  for (const lang of ['ja', 'en'] as const) {
    let tree: unknown = copy.texts[lang]
    for (const name of names) tree = Reflect.get(tree as object, name)
    const old = String(Reflect.get(tree as object, last))
    Reflect.set(tree as object, last, `${old} *`)
  }
  return copy
}

/** The base without one of its questions and all that rests on it, where nothing that protects does. */
export function withoutQuestions(base: BaseFiles): Newer[] {
  const make = (id: string) => () => {
    const questions = base.texts.ja['questions'] as Record<string, { text: string }>
    const applied = applyPack(base, {
      pack: 1,
      id: 'newer',
      edition: 'newer',
      base: { id: 'base', edition: 'newer' },
      changes: [{ hideQuestion: id, was: questions[id]?.text }]
    })
    if (!applied.ok) return undefined
    const { written, texts } = applied
    return { ...base, written, texts }
  }
  return base.written.questions.map(({ id }) => ({
    what: `no question ${id}`,
    make: make(id)
  }))
}

/** The base with two rows that follow each other in the other order. */
export function reorderedRows(base: BaseFiles): Newer[] {
  return (['weighing', 'companionRows'] as const).flatMap(table =>
    base.written[table].slice(0, -2).map(({ id }, at) => ({
      what: `row ${id} further down`,
      make: () => {
        const copy = structuredClone(base)
        const rows: List = copy.written[table]
        rows.splice(at, 2, ...rows.slice(at, at + 2).reverse())
        return copy
      }
    }))
  )
}

/** The base with one option, its fact and its texts under another id. */
export function renamedOptions(base: BaseFiles): Newer[] {
  const questions = [...base.written.standing, ...base.written.questions]
  return questions.flatMap(({ options }) =>
    options.map(({ id }) => ({
      what: `option ${id} renamed`,
      make: () => {
        const { written, texts } = renamed(base, id)
        return { written, texts }
      }
    }))
  )
}

function renamed<T>(data: T, id: string): T {
  if (data === id) return `${id}-newly` as T
  if (Array.isArray(data)) return data.map(part => renamed<unknown>(part, id)) as T
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).map(([key, part]) => [
      key === id ? `${id}-newly` : key,
      renamed<unknown>(part, id)
    ])
  ) as T
}
