import { parse } from 'svelte/compiler'
import ts from 'typescript'
import type { Source } from './sources'

/** Words written in the source: whole, and as patterns where a part is filled in. */
export type Written = { whole: Set<string>; patterns: RegExp[] }

/** Everything in the sources that may be the key of a text. */
export function writtenIn(sources: Source[]): Written {
  const written: Written = { whole: new Set(), patterns: [] }
  for (const { path, text } of sources) {
    if (path.endsWith('.svelte')) fromSvelte(parse(text, { modern: true }), written)
    else fromScript(ts.createSourceFile(path, text, ts.ScriptTarget.Latest), written)
  }
  return written
}

export function isUsed(key: string, { whole, patterns }: Written): boolean {
  return whole.has(key) || patterns.some(pattern => pattern.test(key))
}

function fromScript(node: ts.Node, written: Written): void {
  if (ts.isStringLiteralLike(node)) written.whole.add(node.text)
  if (ts.isTemplateExpression(node)) {
    const parts = [node.head, ...node.templateSpans.map(span => span.literal)]
    addPattern(
      parts.map(part => part.text),
      written
    )
  }
  ts.forEachChild(node, child => fromScript(child, written))
}

function fromSvelte(node: unknown, written: Written): void {
  if (typeof node !== 'object' || node === null) return
  const { type, value, quasis } = node as Record<string, unknown>
  if (type === 'Literal' && typeof value === 'string') written.whole.add(value)
  if (type === 'TemplateLiteral') {
    const parts = quasis as { value: { cooked: string } }[]
    addPattern(
      parts.map(part => part.value.cooked),
      written
    )
  }
  for (const child of Object.values(node)) fromSvelte(child, written)
}

function addPattern(parts: string[], { whole, patterns }: Written): void {
  if (parts.length === 1) whole.add(parts.join(''))
  else if (parts[0]?.includes('.')) {
    patterns.push(
      new RegExp(
        `^${parts.map(part => part.replace(/[.$()[\]{}+*?^|\\]/g, '\\$&')).join('.+')}$`
      )
    )
  }
}
