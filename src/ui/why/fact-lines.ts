import { settersOf } from '../../flow/facts'
import type { Flow } from '../../flow/schema'
import type { Running } from '../app/running.svelte'

/** One thing that was seen or happened, and the question to change it in, where it came from one. */
export interface FactLine {
  readonly fact: string
  readonly text: string
  readonly question?: string
}

export function factLines(running: Running, facts: readonly string[]): FactLine[] {
  const setters = settersOf(running.flow)
  return [...new Set(facts)].map(fact => {
    const question = questionOf(running.flow, setters.get(fact) ?? [])
    return { fact, text: factText(running, fact), ...(question && { question }) }
  })
}

function questionOf(flow: Flow, sources: readonly string[]): string | undefined {
  return flow.questions.find(({ id }) => sources.includes(id))?.id
}

/** A fact has a name of its own, or that of the rung that was said. */
function factText(running: Running, fact: string): string {
  const [, rung] = /^said\.(.+)\.\d+$/.exec(fact) ?? []
  return running.text(rung === undefined ? `facts.${fact}` : `rungs.${rung}.name`)
}
