import type { Trial } from '../checks/self-test'
import type { Teller } from './teller'

/** The fault that was planted, in plain words. */
export function trialWords(trial: Trial, { text, word }: Teller): string {
  const [, safeguard] = /^safeguard (.+)$/.exec(trial.fault) ?? []
  return safeguard === undefined
    ? word(wordsKey(trial))
    : word('planted-safeguard-broken', {
        safeguard: withoutStop(text('safeguards', safeguard))
      })
}

/** Where the words for a fault stand, a safeguard's own apart: by what it breaks and where. */
function wordsKey({ code, part }: Pick<Trial, 'code' | 'part'>): string {
  return part === undefined
    ? `planted-${code}`
    : `planted-${part}-${code.replace(/^scene-/, '')}`
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[。.]$/, '')
}
