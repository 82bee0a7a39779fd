import type { Component } from 'svelte'
import HomeScreen from '../home/HomeScreen.svelte'
import IncidentScreen from './IncidentScreen.svelte'
import type { LaterName } from './later'

/** The screen of each address `#/<name>`: at hand, or the name of one fetched later. */
export const SCREENS: Readonly<Record<string, Component | LaterName>> = {
  home: HomeScreen,
  settings: 'settings',
  about: 'about',
  records: 'records'
}

/** Addresses that show something of the open incident; without one they show home. */
export const INCIDENT_SCREENS: Readonly<Record<string, Component | LaterName>> = {
  incident: IncidentScreen,
  why: 'why',
  'hand-over': 'handOver',
  otherwise: 'otherwise',
  card: 'card'
}
