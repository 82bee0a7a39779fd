import '@testing-library/jest-dom/vitest'

/* jsdom has none. */
globalThis.reportError ??= (error: unknown) => console.error(error)
