import { first, type Draft, type Fault } from './fault'

type Holder = Record<string, unknown>

const contact = ({ written }: Draft): Holder => first(written.contacts)
const response = ({ written }: Draft): Holder => first(written.responses)

/** Slips of the pen in a file of the flow. */
export const SHAPE_FAULTS: readonly Fault[] = [
  {
    fault: 'a key with a typing mistake',
    code: 'unknown-key',
    plant: draft => void (response(draft)['actionsNo'] = [])
  },
  {
    fault: 'a response without steps',
    code: 'key-missing',
    plant: draft => void delete response(draft)['steps']
  },
  {
    fault: 'an empty list of steps',
    code: 'too-few',
    plant: draft => void (response(draft)['steps'] = [])
  },
  {
    fault: 'an id with a capital letter',
    code: 'malformed-id',
    plant: draft => void (response(draft)['id'] = 'Get safe')
  },
  {
    fault: 'a word where a list belongs',
    code: 'wrong-value',
    plant: draft => void (response(draft)['actionsNow'] = true)
  },
  {
    fault: 'a telephone number without quotes',
    code: 'number-not-quoted',
    plant: draft => void (contact(draft)['tel'] = 110)
  },
  {
    fault: 'a telephone number with a blank',
    code: 'malformed-number',
    plant: draft => void (contact(draft)['tel'] = '0120 279 338')
  },
  {
    fault: 'full-width digits',
    code: 'full-width-sign',
    plant: draft => void (contact(draft)['tel'] = '１１０')
  },
  {
    fault: 'a key without a value',
    code: 'value-missing',
    plant: draft => void (contact(draft)['tel'] = null)
  },
  {
    fault: 'an address that is not encrypted',
    code: 'malformed-address',
    plant: draft => void (contact(draft)['url'] = 'http://example.org/')
  },
  {
    fault: 'a mail address with a blank',
    code: 'malformed-mail',
    plant: draft => void (contact(draft)['mail'] = 'desk @example.jp')
  },
  {
    fault: 'a date with slashes',
    code: 'malformed-date',
    plant: draft => void (contact(draft)['reviewBy'] = '2027/05/31')
  },
  {
    fault: 'a condition nested without end',
    code: 'too-deep',
    plant: ({ written }) => {
      const deep = Array.from({ length: 70 }).reduce(inside => ({ not: inside }), 'x')
      const row: Holder = first(written.weighing)
      row['when'] = deep
    }
  }
]
