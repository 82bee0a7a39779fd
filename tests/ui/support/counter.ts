import { flushSync } from 'svelte'
import type { CompiledFlow } from '../../../src/flow/compile'
import type { Companion, Response, Step } from '../../../src/flow/schema'
import { TestDevice } from '../../../src/platform/test-platform'
import type { FlowTexts, IncidentDraft } from '../../../src/records/events'
import { duckPond } from '../../machine/duck-pond'
import { loadLater } from '../../../src/ui/app/later'
import { openApp, type Page } from './pond'

/** The duck pond with every kind of step, companions at every place, a card and contacts. */
export const counter: CompiledFlow = furnish(duckPond())

/** What an app at this counter ships with. */
export const atCounter = {
  flow: counter,
  texts: { ja: wordsFor('ja'), en: wordsFor('en') }
}

/** An incident that has gone through these events, shown on the screen. */
export async function openCounter(
  drafts: readonly IncidentDraft[],
  device = new TestDevice(),
  shipped = atCounter
): Promise<Page> {
  const page = openApp(device, shipped)
  await loadLater()
  await page.app.steps.start()
  for (const draft of drafts) await page.app.steps.perform(draft)
  flushSync()
  return page
}

export function answered(question: string, ...options: string[]): IncidentDraft {
  return { type: 'answered', question, options }
}

/** A goose hisses, so it is asked to go. */
export const HISSING: readonly IncidentDraft[] = [
  answered('bird', 'goose', 'hisses'),
  { type: 'advise' }
]

export const DONE_CLAPPING: IncidentDraft = {
  type: 'done',
  response: 'shoo',
  step: 'clap'
}

function furnish(flow: CompiledFlow): CompiledFlow {
  return {
    ...flow,
    hash: 'counter',
    responses: flow.responses.map(each => {
      if (each.id === 'feed') return refuse(each)
      return each.id === 'shoo' ? shoo(each) : each
    }),
    companionRows: [
      ...flow.companionRows,
      { id: 'swan-row', when: 'swan', companion: 'warden', source: [] },
      { id: 'hiss-row', when: 'hisses', companion: 'bow', source: [] }
    ],
    companions: [
      ...flow.companions,
      companion('warden', 'beside', ['call_police'], {
        id: 'ring',
        kind: 'call',
        contact: 'warden'
      }),
      companion('bow', 'before', ['accommodate'], { id: 'bow', kind: 'do' })
    ],
    contacts: [
      { id: 'warden', tel: '110', local: false, source: [] },
      { id: 'keeper', local: true, source: [] },
      { id: 'kokoro-mimi', tel: '0120-000-000', local: false, source: [] }
    ],
    cards: [
      { id: 'no-bread', source: [] },
      { id: 'quiet', source: [] }
    ],
    aftercare: [
      { id: 'breathe', source: [] },
      { id: 'tell', source: [] }
    ]
  }
}

/** Feeding begins with a plain no. */
function refuse(response: Response): Response {
  const steps: Step[] = [{ id: 'no-bread', kind: 'say' }, ...response.steps]
  return { ...response, actionsNow: ['decline_plainly'], steps }
}

function shoo(response: Response): Response {
  const steps: Step[] = [
    { id: 'clap', kind: 'say' },
    { id: 'ask', kind: 'warn', rung: 'shoo' },
    { id: 'hush', kind: 'avoid' },
    { id: 'sign', kind: 'show', card: 'no-bread' },
    { id: 'ring', kind: 'call', contact: 'keeper' },
    { id: 'wait', kind: 'wait' }
  ]
  return { ...response, steps, source: ['M1'] }
}

function companion(
  id: string,
  place: Companion['place'],
  actionsNow: Companion['actionsNow'],
  step: Step
): Companion {
  return { id, place, actionsNow, actionsIf: [], steps: [step], source: [] }
}

/** Each text is its own key, so that tests are about behaviour and not about wording. */
function wordsFor(language: 'ja' | 'en'): FlowTexts {
  const say = (text: string) => (language === 'ja' ? text : `${text} in English`)
  const each = <T>(
    items: readonly T[],
    idOf: (item: T) => string,
    words: (item: T) => FlowTexts[string]
  ) => Object.fromEntries(items.map(item => [idOf(item), words(item)]))
  const byId = <T extends { id: string }>(
    items: readonly T[],
    words: (item: T) => FlowTexts[string]
  ) => each(items, ({ id }) => id, words)
  const named = (ids: readonly string[]) => each(ids, id => id, say)
  const steps = (list: readonly Step[]) =>
    byId(list, ({ id }) => ({ text: say(`${id} text`) }))
  const rows = (list: readonly { id: string }[]) =>
    byId(list, ({ id }) => say(`because ${id}`))
  return {
    phases: named(counter.phases),
    standing: byId(counter.standing, ({ id, options }) => ({
      text: say(id),
      options: named(options.map(option => option.id))
    })),
    questions: byId(counter.questions, ({ id, options }) => ({
      text: say(`${id}?`),
      options: named([...options.map(option => option.id), 'none', 'not-sure'])
    })),
    responses: byId(counter.responses, ({ id, steps: list }) => ({
      title: say(`title ${id}`),
      first: say(`first ${id}`),
      protect: say(`protect ${id}`),
      person: say(`person ${id}`),
      steps: steps(list)
    })),
    companions: byId(counter.companions, ({ id, steps: list }) => ({
      title: say(`title ${id}`),
      steps: steps(list)
    })),
    rows: {
      legitimacy: rows(counter.scales.legitimacy),
      means: rows(counter.scales.means),
      harm: rows(counter.scales.harm),
      weighing: rows(counter.weighing),
      companions: rows(counter.companionRows)
    },
    facts: named(counter.questions.flatMap(({ options }) => options.map(({ id }) => id))),
    scales: Object.fromEntries(
      (['legitimacy', 'means', 'harm'] as const).map(scale => [
        scale,
        {
          name: say(scale),
          levels: named(counter.scales[scale].map(({ level }) => level))
        }
      ])
    ),
    reactions: named(['calmed', 'goes-on', 'gets-worse', 'leaves', 'refuses-to-leave']),
    rungs: { shoo: { name: say('shoo'), say: say('shoo!') } },
    dangerSheet: byId(counter.dangerSheet, ({ id }) => ({
      text: say(id),
      first: say(id)
    })),
    cards: {
      'no-bread': { title: say('No bread'), text: say('Please no bread.') },
      quiet: { text: say('Quiet please.\nThank you.') }
    },
    contacts: byId(counter.contacts, ({ id }) => ({ name: say(`name ${id}`) })),
    aftercare: byId(counter.aftercare, ({ id }) => say(id))
  }
}
