import { readFileSync } from 'node:fs'
import { build, type Plugin, type Rolldown } from 'vite'
import { writeAppKeys } from './app-keys.ts'
import { barHtml } from './first-screen/bar.ts'
import { screensHtml } from './first-screen/screens.ts'
import { wordsOf } from './first-screen/words.ts'
import { readFlow } from './read-flow.ts'

const STYLES = ['src/ui/look/tokens.css', 'src/ui/look/first.css']

/**
 * Writes home, the first question and the bar into index.html in both languages, with their styles and
 * a small script, so that they can be seen and tapped before the app itself is there.
 */
export function firstScreenPlugin(): Plugin {
  return {
    name: 'uketome-first-screen',
    buildStart: writeAppKeys,
    transformIndexHtml: {
      order: 'post',
      handler: async html => stylesheetsLast(await fill(html))
    }
  }
}

async function fill(html: string): Promise<string> {
  const source = await readFlow()
  const words = wordsOf(source)
  const parts: Record<string, string> = {
    style: `<style>${STYLES.map(squeezed).join('')}</style>`,
    screens: screensHtml(source, words),
    bar: barHtml(source, words),
    script: `<script>${await bootScript()}</script>`
  }
  return html.replace(/<!--first-(\w+)-->/g, (_, name: string) => parts[name] ?? '')
}

/** In the head they would hold back the first paint. */
function stylesheetsLast(html: string): string {
  const link = /\s*<link rel="stylesheet"[^>]*>/g
  const links = html.match(link) ?? []
  return html.replace(link, '').replace('</body>', () => `${links.join('')}\n  </body>`)
}

function squeezed(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/;}/g, '}')
}

async function bootScript(): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: 'src/boot.ts', formats: ['iife'], name: 'boot' }
    }
  })) as Rolldown.RolldownOutput[]
  return result[0]?.output[0].code.trim() ?? ''
}
