import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { cspPlugin } from './build/csp-plugin.ts'
import { flowPlugin } from './build/flow-plugin.ts'

export default defineConfig({
  base: './',
  plugins: [svelte(), flowPlugin(), cspPlugin()],
  build: { modulePreload: { polyfill: false }, reportCompressedSize: false },
  preview: { port: 4180 },
  server: { port: 4170 }
})
