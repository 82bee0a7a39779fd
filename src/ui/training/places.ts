import type { Component } from 'svelte'
import CoveredScreen from './covered/CoveredScreen.svelte'
import EndScreen from './end/EndScreen.svelte'
import PickScreen from './alone/PickScreen.svelte'
import RunScreen from './alone/RunScreen.svelte'
import SceneScreen from './alone/SceneScreen.svelte'

/** The screen of each address `#/training/<name>`; any other shows where training begins. */
export const PLACES: Readonly<Record<string, Component>> = {
  pick: PickScreen,
  scene: SceneScreen,
  run: RunScreen,
  end: EndScreen,
  covered: CoveredScreen
}
