import type { Flow, Response } from '../../src/flow/schema'
import type { Action } from '../../src/flow/words'

/** One way to weaken the base flow, and safeguards that it breaks at least. */
export type Fault = { name: string; breaks: string[]; weaken: (flow: Flow) => Flow }

export const faults: Fault[] = [
  {
    name: 'getting safe no longer says to leave',
    breaks: ['danger-means-leave', 'confused-attack-means-leave'],
    weaken: flow => withoutAction(flow, 'leave_safely')
  },
  {
    name: 'nobody calls the police at once',
    breaks: ['danger-means-police'],
    weaken: flow => withoutAction(flow, 'call_police')
  },
  {
    name: 'the police are never near',
    breaks: [
      'confused-attack-keeps-police-near',
      'unsure-danger-police-near',
      'things-mean-police-next'
    ],
    weaken: flow => withoutAction(withoutAction(flow, 'call_police'), 'police_help')
  },
  {
    name: 'the ambulance is forgotten',
    breaks: ['hurt-means-ambulance'],
    weaken: flow => withoutCompanionRow(flow, 'hurt-or-collapsed')
  },
  {
    name: 'nobody stays with the person',
    breaks: ['dying-means-stay', 'hurt-means-stay'],
    weaken: flow => withoutAction(flow, 'stay_with_person')
  },
  {
    name: 'no ambulance for words about dying',
    breaks: ['dying-means-crisis-care'],
    weaken: flow => withoutAction(flow, 'medical_119')
  },
  {
    name: 'nobody to turn to about dying',
    breaks: ['dying-means-somebody-to-turn-to'],
    weaken: flow => withoutCompanionRow(flow, 'words-about-dying')
  },
  {
    name: 'words about dying end the visit',
    breaks: ['dying-never-ended'],
    weaken: flow => withAction(flow, 'stay-and-connect', 'end_interaction')
  },
  {
    name: 'a hurt person is broken off with',
    breaks: ['hurt-never-ended', 'nothing-asked-nothing-ended'],
    weaken: flow => withAction(flow, 'help-hurt', 'end_interaction')
  },
  {
    name: 'somebody who is lost is sent away',
    breaks: ['lost-never-sent-away'],
    weaken: flow => withAction(flow, 'see-them-home', 'end_interaction')
  },
  {
    name: 'a calm visitor is warned',
    breaks: ['calm-never-coerced'],
    weaken: flow => withAction(flow, 'help-on', 'warn')
  },
  {
    name: 'a ban at once',
    breaks: ['ban-never-now'],
    weaken: flow => withAction(flow, 'last-warning', 'ban_or_restrict')
  },
  {
    name: 'the wish for support is overlooked',
    breaks: ['accommodation-before-limits'],
    weaken: flow => withoutCompanionRow(flow, 'support-was-asked-for')
  },
  {
    name: 'nobody calls the supervisor',
    breaks: ['things-mean-supervisor', 'unsure-danger-second-person'],
    weaken: flow => withoutAction(flow, 'call_supervisor')
  },
  {
    name: 'violence is answered softly',
    breaks: ['firmness-by-means'],
    weaken: flow => ({
      ...flow,
      weighing: flow.weighing.map(row =>
        row.id === 'violence' ? { ...row, response: 'calm-and-serve' } : row
      )
    })
  },
  {
    name: 'a fair request is limited harder',
    breaks: ['firmness-by-legitimacy'],
    weaken: flow => withAction(flow, 'limit-and-help', 'end_interaction')
  },
  {
    name: 'filming is passed over',
    breaks: ['firmness-by-acts'],
    weaken: flow => ({
      ...flow,
      weighing: [
        { id: 'planted', when: 'films', response: 'help-on', locked: false, source: [] },
        ...flow.weighing
      ]
    })
  },
  {
    name: 'a doubt ends the visit',
    breaks: ['firmness-when-unsure'],
    weaken: flow => ({
      ...flow,
      weighing: [
        {
          id: 'planted',
          when: { all: ['unsure.demand', 'unending'] },
          response: 'end-the-visit',
          locked: false,
          source: []
        },
        ...flow.weighing
      ]
    })
  },
  {
    name: 'a reaction without a next step',
    breaks: ['both-sides-and-a-next-step'],
    weaken: flow =>
      changed(flow, 'plain-no', response => ({
        ...response,
        reactions: { ...response.reactions, calmed: { sets: [] } }
      }))
  }
]

function withoutAction(flow: Flow, action: Action): Flow {
  const without = <T extends { actionsNow: Action[]; actionsIf: Action[] }>(
    part: T
  ): T => ({
    ...part,
    actionsNow: part.actionsNow.filter(told => told !== action),
    actionsIf: part.actionsIf.filter(told => told !== action)
  })
  return {
    ...flow,
    responses: flow.responses.map(without),
    companions: flow.companions.map(without)
  }
}

function withAction(flow: Flow, id: string, action: Action): Flow {
  return changed(flow, id, response => ({
    ...response,
    actionsNow: [...response.actionsNow, action]
  }))
}

function withoutCompanionRow(flow: Flow, id: string): Flow {
  return { ...flow, companionRows: flow.companionRows.filter(row => row.id !== id) }
}

function changed(flow: Flow, id: string, change: (response: Response) => Response): Flow {
  return {
    ...flow,
    responses: flow.responses.map(response =>
      response.id === id ? change(response) : response
    )
  }
}
