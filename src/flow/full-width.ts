/** Digits, letters and signs as a Japanese keyboard gives them; files want the narrow ones. */
export function isFullWidth(text: string): boolean {
  return /[\uff01-\uff5e\u3000\u3001]/.test(text)
}
