import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema'
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
    definitions: { condition: conditionSchema },
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'iso_time' ? asClockTime(jsonSchema) : undefined
  })
  return { $schema: DRAFT, title: `Uketome: ${kind}`, ...schema }
}

/** `10:00`, which the format `time` of JSON Schema would refuse: it asks for seconds. */
function asClockTime({ format: _, ...rest }: JsonSchema): JsonSchema {
  return { ...rest, pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }
}
