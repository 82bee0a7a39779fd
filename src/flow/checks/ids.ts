import { CLOCK, DANGER_SHEET, LADDER, REACTED } from '../facts'
import { finding, type Finding } from '../finding'
import type { Flow } from '../schema'
import type { Path } from '../shape'
import { SCALES } from '../tables'
import { NONE, NOT_SURE } from '../words'

/** An id stands once in its list, and never is a word that the app has taken for itself. */
export function checkIds(flow: Flow): Finding[] {
  return [...listsOf(flow).flatMap(({ path, ids }) => twice(path, ids)), ...taken(flow)]
}

type List = { path: Path; ids: string[] }

const LISTS = [
  'dangerSheet',
  'weighing',
  'companionRows',
  'responses',
  'companions',
  'ladder',
  'cards',
  'contacts',
  'aftercare',
  'safeguards'
] as const

const SOURCES = [
  DANGER_SHEET,
  REACTED,
  LADDER,
  CLOCK,
  'advise',
  'assumed',
  'otherwise',
  'resume'
]

/** Names of places between the questions and between the steps. */
const PLACES = ['choose', 'review']
const STEP_PLACES = ['enter', 'open', 'aftercare']

function listsOf(flow: Flow): List[] {
  const standing = flow.standing.map(question => question.id)
  return [
    { path: ['phases'], ids: flow.phases },
    { path: ['standing'], ids: standing },
    { path: ['questions'], ids: flow.questions.map(question => question.id) },
    ...LISTS.map(list => ({ path: [list], ids: flow[list].map(item => item.id) })),
    ...SCALES.map(scale => ({
      path: ['scales', scale],
      ids: flow.scales[scale].map(row => row.id)
    })),
    ...(['responses', 'companions'] as const).flatMap(list =>
      flow[list].map((item, at) => ({
        path: [list, at, 'steps'],
        ids: item.steps.map(step => step.id)
      }))
    ),
    ...(['standing', 'questions'] as const).flatMap(list =>
      flow[list].map((item, at) => ({
        path: [list, at, 'options'],
        ids: item.options.map(option => option.id)
      }))
    )
  ]
}

function twice(path: Path, ids: string[]): Finding[] {
  return ids.flatMap((id, at) =>
    ids.indexOf(id) < at ? [finding('id-twice', [...path, at], { id })] : []
  )
}

function taken(flow: Flow): Finding[] {
  const standing = flow.standing.map(question => question.id)
  const reserved = [...SOURCES, ...PLACES, ...standing]
  const questions = flow.questions.flatMap(({ id }, at) =>
    reserved.includes(id) ? [finding('id-taken', ['questions', at, 'id'], { id })] : []
  )
  const options = (['standing', 'questions'] as const).flatMap(list =>
    flow[list].flatMap((question, at) =>
      question.options.flatMap(({ id }, place) =>
        id === NONE || id === NOT_SURE
          ? [finding('id-taken', [list, at, 'options', place, 'id'], { id })]
          : []
      )
    )
  )
  const steps = flow.responses.flatMap((response, at) =>
    response.steps.flatMap(({ id }, place) =>
      STEP_PLACES.includes(id)
        ? [finding('id-taken', ['responses', at, 'steps', place, 'id'], { id })]
        : []
    )
  )
  return [...questions, ...options, ...steps]
}
