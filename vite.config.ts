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
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: [{ name: 'data', test: /virtual:flow/ }] } }
    }
  },
  preview: { port: 4180 },
  server: { port: 4170 }
})
