import { first, type Fault } from './fault'

/** Ids and facts that lead nowhere, or that two things share. */
export const REFERENCE_FAULTS: readonly Fault[] = [
  {
    fault: 'a row that names a response that is not there',
    code: 'dangling-reference',
    plant: ({ written }) => void (first(written.weighing).response = 'nowhere')
  },
  {
    fault: 'a setting that is not there',
    code: 'unknown-setting',
    plant: ({ written }) => void (first(written.ladder).times = 'nowhere')
  },
  {
    fault: 'two responses of one id',
    code: 'id-twice',
    plant: ({ written }) => void written.responses.push(first(written.responses))
  },
  {
    fault: 'an option called none',
    code: 'id-taken',
    plant: ({ written }) => void (first(first(written.questions).options).id = 'none')
  },
  {
    fault: 'a fact that nothing sets',
    code: 'fact-never-set',
    plant: ({ written }) => void (first(written.weighing).when = 'nowhere')
  },
  {
    fault: 'an option that sets a fact of the app',
    code: 'fact-reserved',
    plant: ({ written }) => {
      const question = first(written.questions)
      first(question.options).sets = [`unsure.${question.id}`]
    }
  },
  {
    fault: 'a fact of a question asked at times, set by the danger sheet too',
    code: 'fact-set-twice',
    plant: ({ written }) => {
      const question = first(written.questions, ({ askWhen }) => askWhen !== undefined)
      const { id, sets } = first(question.options)
      first(written.dangerSheet).sets.push(first(sets ?? [id]))
    }
  },
  {
    fault: 'a question that waits for its own answer',
    code: 'ask-when-looks-ahead',
    plant: ({ written }) => {
      const question = first(written.questions)
      question.askWhen = `unsure.${question.id}`
    }
  },
  {
    fault: 'a question that waits for a scale',
    code: 'ask-when-uses-scale',
    plant: ({ written }) => {
      const last = first([...written.questions].reverse())
      last.askWhen = { scale: 'means', atLeast: 'abusive' }
    }
  },
  {
    fault: 'a danger to life that is asked at times',
    code: 'danger-asked-at-times',
    plant: ({ written }) => {
      const danger = first(written.questions, ({ options }) =>
        options.some(({ id }) => written.lifeDanger.includes(id))
      )
      danger.askWhen = first(first(written.standing).options).id
    }
  }
]
