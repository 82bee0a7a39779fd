import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { cspPlugin } from './build/csp-plugin.ts'
import { firstScreenPlugin } from './build/first-screen.ts'
import { flowPlugin } from './build/flow-plugin.ts'
import { pwa } from './build/pwa.ts'

export default defineConfig({
  base: './',
  plugins: [svelte(), flowPlugin(), firstScreenPlugin(), cspPlugin(), pwa()],
  build: {
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: chunks() } }
    }
  },
  preview: { port: 4180 },
  server: { port: 4170 }
})

/** What the way to the advice needs, and (left to itself) what is fetched right after it. */
function chunks() {
  const later =
    /virtual:(provenance|later-texts)|later-screens|src.ui.app.(rehears|Rehears)|src.platform.(clean-text|browser.(open-file|apply-update))|src.ui.(about|aftercare|card|hand-over|otherwise|records|review|settings|why).|src.records.(hand-over|timeline|record\.|answer-lines)|src.flow.(explain|grid|what-if|report-scales|checks|wording)/
  return [{ name: 'app', test: (id: string) => !later.test(id), priority: 1 }]
}
