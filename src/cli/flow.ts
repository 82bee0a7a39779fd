import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { main } from './main'

process.exitCode = main(process.argv.slice(2), {
  out: text => process.stdout.write(text + '\n'),
  err: text => process.stderr.write(text + '\n'),
  read: file => readFileSync(file === '-' ? 0 : resolve(callerFolder(), file), 'utf8')
})

/** npm starts scripts in the folder of the package, wherever it was called from. */
function callerFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env
  return script === 'flow' && caller ? caller : '.'
}
