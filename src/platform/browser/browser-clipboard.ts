import { DONE, failed, type Result } from '../failure'

export async function copy(text: string): Promise<Result<void>> {
  try {
    await navigator.clipboard.writeText(text)
    return DONE
  } catch (error) {
    return failed('copy-refused', error)
  }
}
