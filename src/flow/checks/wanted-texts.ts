import { factsOf, settersOf } from '../facts'
import type { Flow } from '../schema'
import { ACTIONS, LEVELS, NONE, NOT_SURE, REACTIONS } from '../words'
import type { Wanted } from './texts'

/** The texts a flow needs in every language, by the ids of its parts, and those it may have. */
export function wantedTexts(flow: Flow): Wanted {
  return {
    required: [
      ...under('phases', flow.phases),
      ...flow.standing.flatMap(asked('standing')),
      ...flow.questions.flatMap(asked('questions')),
      ...flow.questions.flatMap(reservedOptions),
      ...flow.responses.flatMap(
        protocol('responses', 'title', 'first', 'protect', 'person')
      ),
      ...flow.companions.flatMap(protocol('companions', 'title')),
      ...rows(flow),
      ...under('facts', factsWithoutOption(flow)),
      ...Object.entries(LEVELS).flatMap(([scale, levels]) => [
        `scales.${scale}.name`,
        ...under(`scales.${scale}.levels`, levels)
      ]),
      ...under('rungs', ids(flow.ladder), 'name', 'say'),
      ...under('cards', ids(flow.cards), 'text'),
      ...under('contacts', ids(flow.contacts), 'name'),
      ...under('dangerSheet', ids(flow.dangerSheet), 'text', 'first'),
      ...under('aftercare', ids(flow.aftercare)),
      ...under('reactions', REACTIONS),
      ...under('actions', ACTIONS),
      ...under('safeguards', ids(flow.safeguards))
    ],
    optional: [
      ...under('questions', ids(flow.questions), 'help'),
      ...under('standing', ids(flow.standing), 'help'),
      ...notes('responses', flow.responses),
      ...notes('companions', flow.companions),
      ...under('companions', ids(flow.companions), 'person'),
      ...under('facts', optionFacts(flow)),
      ...under('cards', ids(flow.cards), 'title'),
      ...under('contacts', ids(flow.contacts), 'note'),
      ...under('facility', FACILITY)
    ]
  }
}

/** What a base says where a facility has its own words: those of its pack take their place. */
const FACILITY = ['place', 'filming', 'ending', 'banning']

type Named = { id: string }
type Asked = Named & { options: Named[] }
type Protocol = Named & { steps: Named[] }

function under(folder: string, names: readonly string[], ...parts: string[]): string[] {
  return names.flatMap(name =>
    parts.length > 0
      ? parts.map(part => `${folder}.${name}.${part}`)
      : [`${folder}.${name}`]
  )
}

function ids(parts: readonly Named[]): string[] {
  return parts.map(({ id }) => id)
}

function asked(folder: string): (question: Asked) => string[] {
  return ({ id, options }) => [
    `${folder}.${id}.text`,
    ...under(`${folder}.${id}.options`, ids(options))
  ]
}

function reservedOptions({ id, kind }: Flow['questions'][number]): string[] {
  return under(
    `questions.${id}.options`,
    kind === 'several' ? [NOT_SURE, NONE] : [NOT_SURE]
  )
}

function protocol(folder: string, ...parts: string[]): (one: Protocol) => string[] {
  return ({ id, steps }) => [
    ...under(folder, [id], ...parts),
    ...under(`${folder}.${id}.steps`, ids(steps), 'text')
  ]
}

function notes(folder: string, all: readonly Protocol[]): string[] {
  return all.flatMap(({ id, steps }) =>
    under(`${folder}.${id}.steps`, ids(steps), 'note')
  )
}

function rows({ scales, weighing, companionRows }: Flow): string[] {
  const tables = { ...scales, weighing, companions: companionRows }
  return Object.entries(tables).flatMap(([table, all]) =>
    under(`rows.${table}`, ids(all))
  )
}

function optionFacts(flow: Flow): string[] {
  return [...flow.standing, ...flow.questions]
    .flatMap(({ options }) => options)
    .filter(option => factsOf(option).includes(option.id))
    .map(({ id }) => id)
}

/** Facts that no option shares its name with; what was said is named by its rung. */
function factsWithoutOption(flow: Flow): string[] {
  const named = new Set(optionFacts(flow))
  return [...settersOf(flow).keys()].filter(
    fact => !named.has(fact) && !fact.startsWith('said.')
  )
}
