import words from 'virtual:training-texts'
import { addPackedTexts } from '../../text/i18n'

export { default as group } from '../group/GroupScreen.svelte'
export { default as training } from '../training/TrainingScreen.svelte'

addPackedTexts(words)
