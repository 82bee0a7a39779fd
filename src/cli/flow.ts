import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { main } from './main'

/* Whoever reads may stop before the end, as `head` does. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = main(process.argv.slice(2), {
  out: text => process.stdout.write(text + '\n'),
  err: text => process.stderr.write(text + '\n'),
  read: file => readFileSync(file === '-' ? 0 : locate(file), 'utf8'),
  write: (file, text) => writeFileSync(file, text),
  locate,
  today
})

function locate(path: string): string {
  return resolve(callerFolder(), path)
}

/** npm starts scripts in the folder of the package, wherever it was called from. */
function callerFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env
  return script === 'flow' && caller ? caller : '.'
}

function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
