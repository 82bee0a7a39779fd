import type { Component } from 'svelte'
import type { Screen } from '../../machine/screen'
import AdviceScreen from '../advice/AdviceScreen.svelte'
import QuestionScreen from '../question/QuestionScreen.svelte'
import { later, type Fetched } from './later'

/** What `#/incident` shows in each state of the machine. Screens take the incident from `getRunning`. */
export const AT = {
  question: QuestionScreen,
  review: later('review'),
  advice: AdviceScreen,
  aftercare: later('aftercare'),
  closed: later('aftercare')
} satisfies Record<Screen['kind'], Component | Fetched>
