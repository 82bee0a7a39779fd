import words from 'virtual:facility-texts'
import { addPackedTexts } from '../../text/i18n'

export { default as activation } from '../facility/activation/ActivationScreen.svelte'
export { default as facility } from '../facility/FacilityPages.svelte'

addPackedTexts(words)
