import type { Component } from 'svelte'
import AboutScreen from '../about/AboutScreen.svelte'
import HomeScreen from '../home/HomeScreen.svelte'
import SettingsScreen from '../settings/SettingsScreen.svelte'
import IncidentScreen from './IncidentScreen.svelte'

/** The screen of each address `#/<name>`. */
export const SCREENS: Readonly<Record<string, Component>> = {
  home: HomeScreen,
  settings: SettingsScreen,
  about: AboutScreen
}

/** Addresses that show something of the open incident; without one they show home. */
export const INCIDENT_SCREENS: Readonly<Record<string, Component>> = {
  incident: IncidentScreen
}
