import type { Trial } from '../checks/self-test'
import type { Teller } from './teller'

/** The fault that was planted, in plain words. */
export function trialWords({ code, fault }: Trial, { text, word }: Teller): string {
  const [, safeguard] = /^safeguard (.+)$/.exec(fault) ?? []
  return safeguard === undefined
    ? word(`planted-${code}`)
    : word('planted-safeguard-broken', {
        safeguard: withoutStop(text('safeguards', safeguard))
      })
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[。.]$/, '')
}
