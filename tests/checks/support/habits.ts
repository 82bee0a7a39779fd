import type { Source } from './sources'

type Habit = { what: string; where: RegExp; pattern: RegExp }

const HABITS: Habit[] = [
  { what: 'html-from-text', where: /\.svelte$/, pattern: /\{@html\b/g },
  { what: 'style-attribute', where: /\.(svelte|html)$/, pattern: /\sstyle=["'{]/g },
  {
    what: 'button-without-type',
    where: /\.svelte$/,
    pattern: /<button\b(?![^>]*\btype=)/g
  },
  { what: 'chance', where: /^src\//, pattern: /\bMath\.random\b/g },
  {
    what: 'test-not-run',
    where: /\.test\.ts$/,
    pattern: /\b(test|it|describe|suite)\.(only|skip|todo|fails|skipIf|runIf)\b/g
  }
]

/** Habits that are refused everywhere, as `file:line what`. */
export function badHabits(sources: Source[]): string[] {
  return sources.flatMap(({ path, text }) =>
    HABITS.filter(({ where }) => where.test(path)).flatMap(({ what, pattern }) =>
      [...text.matchAll(pattern)].map(
        ({ index }) => `${path}:${lineAt(text, index)} ${what}`
      )
    )
  )
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
