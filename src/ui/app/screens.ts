import type { Component } from 'svelte'
import HomeScreen from '../home/HomeScreen.svelte'
import IncidentScreen from './IncidentScreen.svelte'
import { later, ofFacility, ofTraining, type Fetched } from './later'

/** The screen of each address `#/<name>`: at hand, or fetched later. */
export const SCREENS: Readonly<Record<string, Component | Fetched>> = {
  home: HomeScreen,
  settings: later('settings'),
  about: later('about'),
  records: later('records'),
  facility: ofFacility('facility'),
  f: ofFacility('activation'),
  training: ofTraining('training'),
  group: ofTraining('group')
}

/** Addresses that show something of the open incident; without one they show home. */
export const INCIDENT_SCREENS: Readonly<Record<string, Component | Fetched>> = {
  incident: IncidentScreen,
  why: later('why'),
  'hand-over': later('handOver'),
  otherwise: later('otherwise'),
  card: later('card')
}
