import type { Wording } from '../../records/hand-over-text'
import { flowText, t, type FlowKey } from '../../text/t'
import { timeText } from '../advice/time-text'

/** Words a hand-over in the language of the screen, with the texts of the flow it ran on. */
export function wordingFor(hash: string): Wording {
  return {
    app: (key, values) => t(key, values),
    flow: key => flowText(hash, key as FlowKey),
    time: timeText
  }
}
