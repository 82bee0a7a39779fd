import type { Component } from 'svelte'
import type { Screen } from '../../machine/screen'
import AdviceScreen from '../advice/AdviceScreen.svelte'
import AftercareScreen from '../aftercare/AftercareScreen.svelte'
import QuestionScreen from '../question/QuestionScreen.svelte'
import ReviewScreen from '../review/ReviewScreen.svelte'

/** What `#/incident` shows in each state of the machine. Screens take the incident from `getRunning`. */
export const AT = {
  question: QuestionScreen,
  review: ReviewScreen,
  advice: AdviceScreen,
  aftercare: AftercareScreen,
  closed: AftercareScreen
} satisfies Record<Screen['kind'], Component>
