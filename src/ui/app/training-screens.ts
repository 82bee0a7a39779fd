import words from 'virtual:training-texts'
import { addPackedTexts } from '../../text/i18n'

export { default as training } from '../training/TrainingScreen.svelte'

addPackedTexts(words)
