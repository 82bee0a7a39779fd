import type { Texts } from '../../text-tree'
import { EMERGENCY } from '../contacts'
import { markOf } from '../stale-texts'
import { first, type Draft, type Fault } from './fault'

/** Texts that are missing, out of step, too long, or not fit for the counter. */
export const TEXT_FAULTS: readonly Fault[] = [
  {
    fault: 'a question without English',
    code: 'text-missing',
    plant: draft => void delete question(draft, 'en')['text']
  },
  {
    fault: 'a question without words',
    code: 'text-empty',
    plant: draft => void (question(draft, 'ja')['text'] = ' ')
  },
  {
    fault: 'a text under an id that is not there',
    code: 'text-unused',
    plant: draft => void (question(draft, 'ja')['planted'] = '文')
  },
  {
    fault: 'a question left in Japanese',
    code: 'text-untranslated',
    plant: draft =>
      void (question(draft, 'en')['text'] = question(draft, 'ja')['text'] ?? '')
  },
  {
    fault: 'a value that is filled in in one language only',
    code: 'placeholders-differ',
    plant: draft => void (question(draft, 'en')['text'] = 'How often: {{n}}')
  },
  {
    fault: 'Japanese that changed after it was translated',
    code: 'text-stale',
    plant: draft => {
      draft.marks[keyOf(draft)] = markOf('')
    }
  },
  {
    fault: 'a translation that nobody compared',
    code: 'text-unmarked',
    plant: draft => void delete draft.marks[keyOf(draft)]
  },
  {
    fault: 'a question of three lines',
    code: 'text-too-long',
    plant: draft => void (question(draft, 'ja')['text'] = '何'.repeat(60))
  },
  {
    fault: 'a question that accuses',
    code: 'word-not-calm',
    plant: draft => void (question(draft, 'ja')['text'] = '悪質ですか')
  },
  {
    fault: 'a question that tells not to call 110',
    code: 'text-against-calling',
    plant: draft => void (question(draft, 'ja')['text'] = '110番はしないでください。')
  },
  {
    fault: 'another contact under the name of 110',
    code: 'emergency-number-in-name',
    plant: ({ written, texts }) => {
      const other = first(written.contacts, ({ id }) => !Object.hasOwn(EMERGENCY, id))
      at(texts.en, 'contacts', other.id)['name'] = 'Police (110)'
    }
  },
  {
    fault: 'a name in words to say',
    code: 'says-a-name',
    plant: draft => void say(draft, '田中さん、こちらへどうぞ。')
  },
  {
    fault: 'a diagnosis in words to say',
    code: 'says-a-judgement',
    plant: draft => void say(draft, '認知症ですか。')
  }
]

function keyOf({ written }: Draft): string {
  return `questions.${first(written.questions).id}.text`
}

function question({ written, texts }: Draft, lang: 'ja' | 'en'): Texts {
  return at(texts[lang], 'questions', first(written.questions).id)
}

function say({ written, texts }: Draft, sentence: string): void {
  const isSaid = ({ kind }: { kind: string }) => kind === 'say'
  const { id, steps } = first(written.responses, all => all.steps.some(isSaid))
  at(texts.ja, 'responses', id, 'steps', first(steps, isSaid).id)['text'] = sentence
}

function at(texts: Texts, ...keys: string[]): Texts {
  return keys.reduce((part, key) => part[key] as Texts, texts)
}
