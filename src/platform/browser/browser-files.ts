import { DONE, failed } from '../failure'
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
    const { openFile } = await import('./open-file')
    return openFile(accept, maxBytes)
  }
}
