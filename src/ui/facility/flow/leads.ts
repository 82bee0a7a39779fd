import type { MapNode } from '../../../flow/readable/map'
import { addressOf } from './place'

/** Where a node of a map leads: another map, or the part of the text that tells more. */
export function leadOf(leads: NonNullable<MapNode['leads']>): string {
  return 'map' in leads
    ? addressOf('map', leads.map)
    : addressOf(leads.section, leads.part || undefined)
}
