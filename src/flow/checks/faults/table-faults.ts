import { first, type Fault } from './fault'

/** Tables that do not give every case its row, and rows, questions and options without effect. */
export const TABLE_FAULTS: readonly Fault[] = [
  {
    fault: 'a table without rows',
    code: 'table-empty',
    plant: ({ written }) => void (written.scales.harm = [])
  },
  {
    fault: 'a table whose last row has a condition',
    code: 'table-has-gap',
    plant: ({ written }) => {
      const last = first([...written.weighing].reverse())
      last.when = first(written.lifeDanger)
    }
  },
  {
    fault: 'a first row without a condition',
    code: 'row-hides-others',
    plant: ({ written }) => void delete first(written.weighing).when
  },
  {
    fault: 'a level of another scale',
    code: 'wrong-level',
    plant: ({ written }) => void (first(written.scales.means).level = 'harmed')
  },
  {
    fault: 'a scale that looks at a later one',
    code: 'scale-looks-ahead',
    plant: ({ written }) => {
      first(written.scales.legitimacy).when = { scale: 'harm', atLeast: 'harmed' }
    }
  },
  {
    fault: 'a row that comes after one that always holds first',
    code: 'row-shadowed',
    plant: ({ written }) => {
      const row = first(written.weighing)
      written.weighing.splice(1, 0, { ...row, id: 'planted', locked: false })
    }
  },
  {
    fault: 'a row that contradicts itself',
    code: 'row-never-holds',
    plant: ({ written }) => {
      const fact = first(written.lifeDanger)
      const { response } = first(written.weighing)
      const when = { all: [fact, { not: fact }] }
      written.weighing.unshift({ id: 'planted', when, response })
    }
  },
  {
    fault: 'a safeguard for a case that cannot be',
    code: 'safeguard-never-applies',
    plant: ({ written }) => {
      const fact = first(written.lifeDanger)
      const when = { all: [fact, { not: fact }] }
      const forbids = { when, actions: ['warn' as const], at: 'now' as const }
      written.safeguards.push({ id: 'planted', forbids, source: [] })
    }
  },
  {
    fault: 'a response without a row',
    code: 'response-never-reached',
    plant: ({ written }) => {
      written.responses.push({ ...first(written.responses), id: 'planted' })
    }
  },
  {
    fault: 'a companion without a row',
    code: 'companion-never-reached',
    plant: ({ written }) => {
      written.companions.push({ ...first(written.companions), id: 'planted' })
    }
  },
  {
    fault: 'a question that no table looks at',
    code: 'question-never-asked',
    plant: ({ written }) => {
      const options = [{ id: 'planted-one' }, { id: 'planted-two' }]
      const phase = first(written.phases)
      written.questions.push({ id: 'planted', kind: 'one', phase, options })
    }
  },
  {
    fault: 'an option that no table looks at',
    code: 'option-changes-nothing',
    plant: ({ written }) => {
      const several = first(written.questions, ({ kind }) => kind === 'several')
      several.options.push({ id: 'planted' })
    }
  },
  {
    fault: 'an option said to be for the record that decides',
    code: 'option-not-only-for-record',
    plant: ({ written }) => {
      const several = first(written.questions, ({ kind }) => kind === 'several')
      first(several.options).forRecord = true
    }
  },
  {
    fault: 'a question with more choices than fit on a screen',
    code: 'too-many-choices',
    plant: ({ written }) => {
      const more = Array.from({ length: 9 }, (_, at) => ({ id: `planted-${at}` }))
      first(written.questions).options.push(...more)
    }
  }
]
