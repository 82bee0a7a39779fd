import type { Finding } from '../finding'
import type { Flow } from '../schema'
import { flatten, LANGUAGES, type Both } from '../text-tree'
import { wordingHints } from '../wording-hint'
import { onText } from './on-text'

/** Words that staff say or show name nobody, judge nobody and diagnose nobody. */
export function checkWordsToSay(flow: Flow, texts: Both): Finding[] {
  const keys = spokenKeys(flow)
  return LANGUAGES.flatMap(lang =>
    Object.entries(flatten(texts[lang]))
      .filter(([key]) => keys.has(key))
      .flatMap(([key, text]) =>
        wordingHints(text).map(hint =>
          onText(CODES[hint.kind], lang, key, { word: hint.text })
        )
      )
  )
}

const CODES = { name: 'says-a-name', judgement: 'says-a-judgement' }

function spokenKeys(flow: Flow): Set<string> {
  return new Set([
    ...(['responses', 'companions'] as const).flatMap(list =>
      flow[list].flatMap(({ id, steps }) =>
        steps
          .filter(({ kind }) => kind === 'say' || kind === 'warn')
          .map(step => `${list}.${id}.steps.${step.id}.text`)
      )
    ),
    ...flow.ladder.map(({ id }) => `rungs.${id}.say`),
    ...flow.cards.flatMap(({ id }) => [`cards.${id}.title`, `cards.${id}.text`])
  ])
}
