import type { Facility } from '../flow/pack/pack-schema'
import type { BothTexts } from '../flow/pack/text-schema'
import type { Flow } from '../flow/schema'
import type { Both, Language } from '../flow/text-tree'
import type { FacilityFacts, InBoth } from './examiner'

/** What a facility's pack tells of it, beside its flow. What is given in one language only stands there for both. */
export function factsOf(facility: Facility, flow: Flow, texts: Both): FacilityFacts {
  const { name, address, hours, desks } = facility
  const numbers = desks.flatMap(desk => {
    const tel = flow.contacts.find(({ id }) => id === desk.contact)?.tel
    return tel === undefined ? [] : [{ name: inBoth(desk.name), tel }]
  })
  return {
    name: inBoth(name),
    place: placeIn(texts) ?? inBoth(address),
    ...(hours && { hours: inBoth(hours.text) }),
    ...(hours && hours.weekly.length > 0 && { weekly: hours.weekly }),
    numbers
  }
}

function inBoth({ ja, en }: BothTexts): InBoth {
  return { ja: ja ?? en ?? '', en: en ?? ja ?? '' }
}

function placeIn({ ja, en }: Both): InBoth | undefined {
  const place = (texts: Both[Language]) => {
    const facility = texts['facility']
    return typeof facility === 'object' ? facility['place'] : undefined
  }
  const both = { ja: place(ja), en: place(en) }
  return typeof both.ja === 'string' && typeof both.en === 'string'
    ? { ja: both.ja, en: both.en }
    : undefined
}
