import { parseArgs } from 'node:util'
import { build, preview } from 'vite'

/* `--facility ID` builds the app for one facility: its pack is part of it from the first screen on. */
const { values } = parseArgs({
  options: { facility: { type: 'string' }, serve: { type: 'boolean', default: false } }
})

if (values.facility) process.env.UKETOME_FACILITY = values.facility

await build()

if (values.serve) {
  const server = await preview()
  server.printUrls()
}
