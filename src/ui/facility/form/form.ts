import { createContext } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import type { PackData } from '../../../customise/pack-data'
import type { App } from '../../app/app'
import { Checking } from './checking.svelte'
import { Filling } from './filling.svelte'

/** What every part of the form works on. `pack` is there once a form is shown. */
export interface Form {
  readonly filling: Filling
  readonly pack: PackData
}

export const [getForm, setForm] = createContext<Form>()

const fillings = new WeakMap<App['platform'], Filling>()

/** The one filling of an app. */
export function fillingOf({ platform }: Pick<App, 'platform'>): Filling {
  const known = fillings.get(platform) ?? new Filling(platform)
  fillings.set(platform, known)
  return known
}

const checkings = new WeakMap<Filling, Checking>()

/** What comes of a filling, kept from page to page. */
export function checkingOf(
  filling: Filling,
  app: Pick<App, 'platform' | 'shipped'>
): Checking {
  const known = checkings.get(filling) ?? new Checking(app, filling)
  checkings.set(filling, known)
  return known
}

/** Puts the focus on the field that the list of open points led to. */
export function soughtField(filling: Filling, id: string): Attachment<HTMLElement> {
  return field => {
    if (filling.sought !== id) return
    filling.sought = undefined
    requestAnimationFrame(() => field.focus())
  }
}
