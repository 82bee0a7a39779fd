import { toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { packSchema } from '../flow/pack/pack-schema'
import { sceneSchema } from '../flow/scenes/scene-schema'
import { conditionSchema, flowSchema } from '../flow/schema'

/** What a file may hold, by its kind. A flow stands in several files, so none of them needs every key. */
const SHAPES = {
  flow: v.partial(flowSchema),
  pack: packSchema,
  scene: sceneSchema
} satisfies Record<string, v.GenericSchema>

export const FILE_KINDS = Object.keys(SHAPES) as (keyof typeof SHAPES)[]

const DRAFT = 'http://json-schema.org/draft-07/schema#'

/** The JSON Schema (draft 7) of a kind of file, for editors that complete and check while one types. */
export function schemaOf(kind: keyof typeof SHAPES): object {
  const schema = toJsonSchema(SHAPES[kind], {
    target: 'draft-07',
    typeMode: 'input',
    definitions: { condition: conditionSchema }
  })
  return { $schema: DRAFT, title: `Uketome: ${kind}`, ...schema }
}
