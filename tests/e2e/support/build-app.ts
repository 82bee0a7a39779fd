import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Builds the app as it is shipped into `outDir`. `env` lets a test build another edition. */
export async function buildApp(
  outDir: string,
  env: Record<string, string> = {}
): Promise<string> {
  const folder = resolve(outDir)
  const vite = resolve('node_modules/vite/bin/vite.js')
  await run(
    process.execPath,
    [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'],
    { env: { ...process.env, NODE_ENV: 'production', ...env } }
  )
  return folder
}
