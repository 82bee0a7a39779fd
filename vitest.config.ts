import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { flowPlugin } from './build/flow-plugin.ts'

const UNIT = 'flow,laws,machine,records,flows,cli,text,platform,checks,training,customise'
const MINUTE = 60_000

export default defineConfig(({ mode }) => {
  if (mode === 'full') process.env.UKETOME_FULL = '1'
  const full = process.env.UKETOME_FULL === '1'
  return {
    test: {
      reporters: ['default', './tests/closing-line.ts'],
      env: { UKETOME_FULL: full ? '1' : '' },
      projects: [
        {
          plugins: [svelte(), flowPlugin()],
          test: {
            name: 'unit',
            environment: 'node',
            include: [`tests/{${UNIT}}/**/*.test.ts`],
            testTimeout: full ? 20 * MINUTE : MINUTE
          }
        },
        {
          plugins: [svelte(), svelteTesting(), flowPlugin()],
          resolve: { alias: { '@xstate/svelte': installed('@xstate/svelte') } },
          test: {
            name: 'ui',
            environment: 'jsdom',
            include: ['tests/ui/**/*.test.ts'],
            setupFiles: ['tests/ui-setup.ts']
          }
        },
        {
          test: {
            name: 'e2e',
            environment: 'node',
            include: ['tests/e2e/**/*.test.ts'],
            globalSetup: ['tests/e2e/support/global-setup.ts'],
            fileParallelism: false,
            sequence: { groupOrder: 1 },
            testTimeout: full ? 60 * MINUTE : 3 * MINUTE,
            hookTimeout: 2 * MINUTE
          }
        }
      ]
    }
  }
})

/** The CommonJS build would load a second copy of Svelte. */
function installed(name: '@xstate/svelte'): string {
  return fileURLToPath(
    new URL(`./node_modules/${name}/dist/xstate-svelte.esm.js`, import.meta.url)
  )
}
