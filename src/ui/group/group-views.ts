import type { Component } from 'svelte'
import RolesScreen from './roles/RolesScreen.svelte'
import RoomScreen from './room/RoomScreen.svelte'
import SheetScreen from './sheets/SheetScreen.svelte'
import TrainerScreen from './trainer/TrainerScreen.svelte'

/** What `#/group/<id>` shows. `room` can be led from itself; `screen` only follows the trainer's window. */
const VIEWS: Readonly<Record<string, Component>> = {
  room: RoomScreen,
  screen: RoomScreen,
  roles: RolesScreen,
  agenda: SheetScreen,
  handout: SheetScreen,
  answers: SheetScreen,
  summary: SheetScreen
}

export function viewOf(id: string | undefined): Component {
  return VIEWS[id ?? ''] ?? TrainerScreen
}
