import { expect, test } from 'vitest'
import { wrongImports } from './support/imports'
import { sourcesUnder } from './support/sources'

test('imports in src go one way', () => {
  expect(wrongImports(sourcesUnder('src', '.ts', '.svelte'))).toEqual([])
})

test.for([
  ['src/flow/decide.ts', "import { start } from '../machine/machine'"],
  ['src/flow/decide.ts', "import { parse } from 'yaml'"],
  ['src/flow/decide.ts', "import { readFileSync } from 'node:fs'"],
  ['src/flow/decide.ts', "import flow from 'virtual:flow'"],
  ['src/machine/machine.ts', "export { t } from '../text/t'"],
  ['src/records/incident.ts', "import Home from '../ui/home/HomeScreen.svelte'"],
  ['src/records/incident.ts', "import { rows } from '../platform/store/rows'"],
  ['src/cli/flow.ts', "await import('../records/incident')"],
  ['src/ui/home/HomeScreen.svelte', "<script>import '../../cli/flow'</script>"],
  ['src/text/t.ts', "import type { App } from '../main'"]
] as const)('an import against the direction is found: %s %s', ([path, text]) => {
  expect(wrongImports([{ path, text }])).toHaveLength(1)
})
