import { first, type Draft, type Fault } from './fault'

const responding = ({ written }: Draft) => first(written.responses)

/** Responses that leave staff without a next step, and contacts that lead nowhere. */
export const PROTOCOL_FAULTS: readonly Fault[] = [
  {
    fault: 'a reaction that leads nowhere',
    code: 'reaction-without-answer',
    plant: draft => void (responding(draft).reactions['goes-on'] = {})
  },
  {
    fault: 'a response that nothing ends',
    code: 'response-without-end',
    plant: draft => {
      const { reactions, steps } = responding(draft)
      Object.values(reactions).forEach(told => (told.to = first(steps).id))
    }
  },
  {
    fault: 'a request that is made again and again',
    code: 'ladder-without-end',
    plant: ({ written }) => {
      const warning = first(written.responses, ({ steps }) =>
        steps.some(({ rung }) => rung !== undefined)
      )
      const { id } = first(warning.steps)
      Object.values(warning.reactions).forEach(told =>
        Object.assign(told, { sets: [], to: told.to ?? id })
      )
    }
  },
  {
    fault: 'a call to nobody',
    code: 'step-incomplete',
    plant: draft => void responding(draft).steps.push({ id: 'planted', kind: 'call' })
  },
  {
    fault: 'a contact without a number',
    code: 'contact-without-number',
    plant: ({ written }) => void written.contacts.push({ id: 'planted' })
  },
  {
    fault: '110 that rings somewhere else',
    code: 'emergency-number-changed',
    plant: ({ written }) => {
      first(written.contacts, ({ tel }) => tel === '110').tel = '0120-000-000'
    }
  },
  {
    fault: '110 under another name',
    code: 'emergency-number-elsewhere',
    plant: ({ written }) => void written.contacts.push({ id: 'planted', tel: '1-1-0' })
  },
  {
    fault: 'a danger sheet that does not offer 119',
    code: 'danger-sheet-without-call',
    plant: ({ written }) => {
      const calling = written.dangerSheet.filter(({ call }) => call === '119')
      calling.forEach(entry => delete entry.call)
    }
  },
  {
    fault: 'a response that rests on nothing',
    code: 'source-missing',
    plant: draft => void (responding(draft).source = [])
  },
  {
    fault: 'a review that is overdue',
    code: 'review-overdue',
    plant: draft => {
      responding(draft).reviewBy = '2026-11-23'
      draft.today = '2026-11-24'
    }
  }
]
