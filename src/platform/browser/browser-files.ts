import { DONE, failed, success } from '../failure'
import type { Files } from '../platform'

const TIME_TO_START_DOWNLOAD = 60_000

export const browserFiles: Files = {
  download(name, content, type) {
    try {
      const url = URL.createObjectURL(
        new Blob([content], { type: `${type};charset=utf-8` })
      )
      const link = document.createElement('a')
      link.href = url
      link.download = name
      link.click()
      setTimeout(() => URL.revokeObjectURL(url), TIME_TO_START_DOWNLOAD)
      return DONE
    } catch (error) {
      return failed('file-not-saved', error)
    }
  },

  async open(accept, maxBytes) {
    const file = await choose(accept)
    if (!file) return success(undefined)
    const { readFile } = await import('./read-file')
    return readFile(file, maxBytes)
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
