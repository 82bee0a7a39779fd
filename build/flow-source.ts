import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

export type FlowSource = { flow: unknown; texts: Record<'ja' | 'en', unknown> }

export async function readFlow(): Promise<FlowSource> {
  return Promise.resolve({
    flow: merged('flows/base'),
    texts: { ja: texts('ja'), en: texts('en') }
  })
}

function texts(lang: string): unknown {
  return { app: merged(`locales/${lang}`), flow: merged(`locales/${lang}/flows/base`) }
}

function merged(folder: string): Record<string, unknown> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  const parts = files.map(
    (name) => parse(readFileSync(`${folder}/${name}`, 'utf8')) as object
  )
  return Object.assign({}, ...parts) as Record<string, unknown>
}
