/** The path the app is served under. It is part of every name we keep, so that two facilities can share an origin. */
export function scopePath(): string {
  return new URL('.', document.baseURI).pathname
}

export function scopedName(kind: string): string {
  return `uketome ${kind} ${scopePath()}`
}
