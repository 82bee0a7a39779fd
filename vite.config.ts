import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { cspPlugin } from './build/csp-plugin.ts'
import { firstScreenPlugin } from './build/first-screen.ts'
import { examplesPlugin } from './build/examples-plugin.ts'
import { flowPlugin } from './build/flow-plugin.ts'
import { materialsPlugin } from './build/materials-plugin.ts'
import { pwa } from './build/pwa.ts'

export default defineConfig({
  base: './',
  plugins: [
    svelte(),
    flowPlugin(),
    materialsPlugin(),
    examplesPlugin(),
    firstScreenPlugin(),
    cspPlugin(),
    pwa()
  ],
  worker: { format: 'es' },
  build: {
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: { groups: chunks() },
        /* The first file names each of the others, and a hash is what does not compress. */
        chunkFileNames: 'assets/[name]-[hash:6].js',
        assetFileNames: 'assets/[name]-[hash:6][extname]'
      }
    }
  },
  preview: { port: 4180 },
  server: { port: 4170 }
})

/** Left out of the file that the way to the advice needs: fetched right after it, or when a screen is opened. */
const LATER = [
  /virtual:(provenance|examples|form-base|materials|scenes|.*-texts)|src.ui.parts.(AskFirst|Failed|Inert|WordingHints)/,
  /src.ui.app.((later|facility|training)-screens|rehears|stage|Staged)/,
  /src.ui.app.(own-flow|get-ready|follow-hours|keep-(ticks|up)|fill-sheets|foreign-texts)/,
  /src.ui.(about|aftercare|card|hand-over|otherwise|records|review|settings|why|advice.MoreQuestions)./,
  /src.text.later-words/,
  /src.platform.(clean-text|left-draft|packs|store.((device-)?training|shared-list))/,
  /src.platform.browser.(open-(file|list)|fetch-pack|apply-update|remove-incident|browser-(drafts|offline|packs|customise)|tell-worker|trusted-url|examiner|training)/,
  /src.records.(assessment|hand-over|timeline|record\.|answer-lines)/,
  /src.flow.(explain|grid|what-if|report-scales|stepper|checks|wording)/,
  /src.(ui.)?(customise|facility|group|training)./,
  /src.flow.(pack|scenes|verify|diff|readable)./,
  /src.flow.(yaml|hash|joined|lean|parse|schema|shape|finding|sentence|stepper|suggest|text-tree)\./,
  /node_modules.(yaml|valibot|@dagrejs|@noble|@valibot|uqr)/
]

function chunks() {
  const isLater = (id: string) => LATER.some(pattern => pattern.test(id))
  return [{ name: 'app', test: (id: string) => !isLater(id), priority: 1 }]
}
