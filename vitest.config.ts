import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { examplesPlugin } from './build/examples-plugin.ts'
import { flowPlugin } from './build/flow-plugin.ts'

const MINUTE = 60_000

/** What is waited for comes, however slow the machine: no test fails for a second that was too short. */
const PATIENT = { poll: { timeout: MINUTE / 2 } }
const PURE =
  'flow,laws,machine,records,flows,cli,text,platform,checks,training,customise,build'

/** The CommonJS build, which Vitest would take, loads a second copy of Svelte. */
const oneSvelteOnly = fileURLToPath(
  new URL('node_modules/@xstate/svelte/dist/xstate-svelte.esm.js', import.meta.url)
)

export default defineConfig(({ mode }) => {
  if (mode === 'full') process.env.UKETOME_FULL = '1'
  const full = process.env.UKETOME_FULL === '1'
  return {
    test: {
      reporters: ['default', './tests/closing-line.ts'],
      maxWorkers: availableParallelism(),
      env: { UKETOME_FULL: full ? '1' : '' },
      projects: [
        unit(full ? 20 * MINUTE : MINUTE),
        ui(),
        e2e(full ? 60 * MINUTE : 3 * MINUTE)
      ]
    }
  }
})

function unit(testTimeout: number): TestProjectInlineConfiguration {
  return {
    plugins: [svelte(), flowPlugin(), examplesPlugin()],
    test: {
      name: 'unit',
      environment: 'node',
      isolate: false,
      include: [`tests/{${PURE}}/**/*.test.ts`],
      setupFiles: ['tests/unit-setup.ts'],
      expect: PATIENT,
      testTimeout
    }
  }
}

function ui(): TestProjectInlineConfiguration {
  return {
    plugins: [svelte(), svelteTesting(), flowPlugin(), examplesPlugin()],
    resolve: { alias: { '@xstate/svelte': oneSvelteOnly } },
    test: {
      name: 'ui',
      environment: 'jsdom',
      include: ['tests/ui/**/*.test.ts'],
      setupFiles: ['tests/ui-setup.ts'],
      expect: PATIENT,
      testTimeout: MINUTE
    }
  }
}

function e2e(testTimeout: number): TestProjectInlineConfiguration {
  return {
    test: {
      name: 'e2e',
      environment: 'node',
      isolate: false,
      include: ['tests/e2e/**/*.test.ts'],
      globalSetup: ['tests/e2e/support/global-setup.ts'],
      sequence: { groupOrder: 1 },
      expect: PATIENT,
      testTimeout,
      hookTimeout: 2 * MINUTE
    }
  }
}
