import ofFlow from 'virtual:later-flow-texts'
import words from 'virtual:later-texts'
import { addPackedTexts } from '../../text/i18n'
import { addLaterWords } from '../../text/later-words'

export { default as about } from '../about/AboutScreen.svelte'
export { default as aftercare } from '../aftercare/AftercareScreen.svelte'
export { default as card } from '../card/CardScreen.svelte'
export { default as handOver } from '../hand-over/HandOverScreen.svelte'
export { default as records } from '../records/RecordsScreen.svelte'
export { default as review } from '../review/ReviewScreen.svelte'
export { default as settings } from '../settings/SettingsScreen.svelte'
export { default as moreQuestions } from '../advice/MoreQuestions.svelte'
export { default as otherwise } from '../otherwise/OtherwiseScreen.svelte'
export { default as why } from '../why/WhyScreen.svelte'
export { getReady } from './get-ready'

addPackedTexts(words)
addLaterWords(ofFlow)
