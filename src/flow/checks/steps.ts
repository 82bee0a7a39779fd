import { finding, type Finding } from '../finding'
import type { Flow, Step } from '../schema'

/** A step that calls, shows or warns says whom it calls, what it shows and which request it is. */
export function checkSteps(flow: Flow): Finding[] {
  return (['responses', 'companions'] as const).flatMap(list =>
    flow[list].flatMap(({ steps }, at) =>
      steps.flatMap((step, place) => {
        const needed = NEEDS[step.kind]
        if (!needed || step[needed] !== undefined) return []
        const args = { step: step.id, kind: step.kind, key: needed }
        return [finding('step-incomplete', [list, at, 'steps', place], args)]
      })
    )
  )
}

const NEEDS: Partial<Record<Step['kind'], 'contact' | 'card' | 'rung'>> = {
  call: 'contact',
  show: 'card',
  warn: 'rung'
}
