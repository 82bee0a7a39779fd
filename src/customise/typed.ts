/** What a keyboard or a pasted text brings along unseen is left out, as in every file of a pack. */
export function cleanTyped(text: string): string {
  return text.replace(UNSEEN, '').normalize('NFC')
}

/** Signs that control, and signs that format: both are unseen. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu

/** Digits, letters and signs of a Japanese keyboard as the narrow ones that files want. */
export function narrow(text: string): string {
  return text.normalize('NFKC').replace(/[‐‑‒–—―−ー]/g, '-')
}
