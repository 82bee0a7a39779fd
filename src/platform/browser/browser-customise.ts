/* What a start with a facility pack, and whoever looks after one, need of the browser: one file, fetched for them. */
export { browserPacks } from './browser-packs'
export { examine } from './examiner/browser-examiner'
