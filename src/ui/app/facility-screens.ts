import words from 'virtual:facility-texts'
import { addPackedTexts } from '../../text/i18n'

export { default as facility } from '../facility/FacilityScreen.svelte'

addPackedTexts(words)
