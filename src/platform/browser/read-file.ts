import { cleanText } from '../clean-text'
import { failed, type Result, success } from '../failure'
import type { OpenedFile } from '../platform'

export async function readFile(
  file: File,
  maxBytes: number
): Promise<Result<OpenedFile>> {
  if (file.size > maxBytes) return failed('file-too-large')
  try {
    const text = cleanText(await file.arrayBuffer())
    return text.ok ? success({ name: file.name, text: text.value }) : text
  } catch (error) {
    return failed('file-not-text', error)
  }
}
