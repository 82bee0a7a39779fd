import { SECTIONS, type Section } from '../../../customise/open-points'

/** The pages of the form under `#/facility/`: the list of all, one per section, and what comes of it. */
export type FormPage = 'settings' | Section | 'check' | 'preview'

const PAGES: readonly string[] = ['settings', ...SECTIONS, 'check', 'preview']

export function isFormPage(id: string | undefined): id is FormPage {
  return id !== undefined && PAGES.includes(id)
}
