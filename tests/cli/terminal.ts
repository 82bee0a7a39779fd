import { main } from '../../src/cli/main'

/** Runs the command with these words; the answers stand in for the file that `--answers` names. */
export function terminal(words: string, answers: unknown = {}, today = '2026-11-24') {
  const written: Record<string, string> = {}
  const out: string[] = []
  const err: string[] = []
  const exit = main(words.split(' ').filter(Boolean), {
    out: text => out.push(text),
    err: text => err.push(text),
    read: file => {
      if (file === 'gone.json') throw new Error('ENOENT')
      return typeof answers === 'string' ? answers : JSON.stringify(answers)
    },
    locate: path => path,
    write: (file, text) => (written[file] = text),
    today: () => today
  })
  return { exit, out: out.join('\n'), err: err.join('\n'), written }
}

/** What the command prints with `--json`. */
export function json<T>(words: string, answers?: unknown): T {
  const { exit, out, err } = terminal(`${words} --json`, answers)
  if (exit !== 0) throw new Error(err)
  return JSON.parse(out) as T
}
