import '@testing-library/jest-dom/vitest'
import { configure } from '@testing-library/svelte'

/* As patient as `expect.poll`: nothing fails on a slow machine for a second that was too short. */
configure({ asyncUtilTimeout: 30_000 })

/* jsdom has none. */
globalThis.reportError ??= (error: unknown) => console.error(error)
