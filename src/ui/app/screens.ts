import type { Component } from 'svelte'
import AboutScreen from '../about/AboutScreen.svelte'
import CardScreen from '../card/CardScreen.svelte'
import HandOverScreen from '../hand-over/HandOverScreen.svelte'
import HomeScreen from '../home/HomeScreen.svelte'
import LazyRecords from '../records/LazyRecords.svelte'
import SettingsScreen from '../settings/SettingsScreen.svelte'
import WhyScreen from '../why/WhyScreen.svelte'
import IncidentScreen from './IncidentScreen.svelte'

/** The screen of each address `#/<name>`. */
export const SCREENS: Readonly<Record<string, Component>> = {
  home: HomeScreen,
  settings: SettingsScreen,
  about: AboutScreen,
  records: LazyRecords
}

/** Addresses that show something of the open incident; without one they show home. */
export const INCIDENT_SCREENS: Readonly<Record<string, Component>> = {
  incident: IncidentScreen,
  why: WhyScreen,
  'hand-over': HandOverScreen,
  card: CardScreen
}
