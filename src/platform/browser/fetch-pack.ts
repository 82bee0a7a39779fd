import examples from 'virtual:examples'
import { cleanText } from '../clean-text'
import { failed, type Result } from '../failure'
import type { OpenedFile } from '../platform'

const ID = /^[a-z][a-z0-9-]{0,63}$/

/** The pack with this id that stands beside the app: one of the examples, else one that the host put there. */
export function fetchPack(id: string, maxBytes: number): Promise<Result<OpenedFile>> {
  if (!ID.test(id)) return Promise.resolve(failed('not-found'))
  const isExample = examples.some(example => example.id === id)
  return fetchFile(isExample ? 'examples' : 'packs', id, maxBytes)
}

async function fetchFile(
  folder: string,
  id: string,
  maxBytes: number
): Promise<Result<OpenedFile>> {
  const name = `${id}.yaml`
  try {
    const address = new URL(`${folder}/${name}`, document.baseURI)
    const response = await fetch(address, { redirect: 'error' })
    if (!response.ok || isPage(response)) return failed('not-found')
    const bytes = await upTo(maxBytes, response)
    const text = bytes ? cleanText(bytes) : failed('file-too-large')
    return text.ok ? { ok: true, value: { name, text: text.value } } : text
  } catch (error) {
    return failed('not-found', error)
  }
}

/** Some hosts answer with the app itself where there is no file. */
function isPage({ headers }: Response): boolean {
  return headers.get('content-type')?.includes('text/html') ?? false
}

/** Nothing where there is more: what is too large is not even read to its end. */
async function upTo(most: number, { body }: Response): Promise<ArrayBuffer | undefined> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const reader = body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length
    if (size > most) {
      await reader?.cancel()
      return undefined
    }
    parts.push(part.value)
  }
  return new Blob(parts).arrayBuffer()
}
