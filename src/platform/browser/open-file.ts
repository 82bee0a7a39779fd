import { cleanText } from '../clean-text'
import { failed, type Result, success } from '../failure'
import type { OpenedFile } from '../platform'

/** Lets the person choose a file and reads it; nothing where they choose none. */
export async function openFile(
  accept: string,
  maxBytes: number
): Promise<Result<OpenedFile | undefined>> {
  const file = await choose(accept)
  if (!file) return success(undefined)
  if (file.size > maxBytes) return failed('file-too-large')
  try {
    const text = cleanText(await file.arrayBuffer())
    return text.ok ? success({ name: file.name, text: text.value }) : text
  } catch (error) {
    return failed('file-not-text', error)
  }
}

function choose(accept: string): Promise<File | undefined> {
  return new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.addEventListener('change', () => resolve(input.files?.[0]))
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
}
