import type { Condition, Flow } from './schema'

export type Liveness = {
  needed: Record<string, Condition>
  offered: Record<string, Condition>
}

export function liveness(flow: Flow): Liveness {
  const always = Object.fromEntries(flow.questions.map(q => [q.id, { all: [] }]))
  return { needed: always, offered: always }
}
