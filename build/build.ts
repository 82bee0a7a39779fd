import { parseArgs } from 'node:util'
import { build } from 'vite'

const { values } = parseArgs({ options: { facility: { type: 'string' } } })

if (values.facility) process.env.UKETOME_FACILITY = values.facility

await build()
