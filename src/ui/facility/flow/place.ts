/** What of the flow page is shown: a section of the text or one of the other views, and which part of it. */
export interface Place {
  readonly view: string
  readonly part?: string
}

export const OVERVIEW = 'overview'

/** `#/facility/flow.weighing.danger` shows that row; ids have no dot of their own. */
export function placeOf(id: string | undefined): Place {
  const [, view = '', part] = (id ?? '').split('.')
  return { view: view || OVERVIEW, ...(part && { part }) }
}

export function addressOf(view: string, part?: string): string {
  const parts = ['flow', ...(view === OVERVIEW ? [] : [view]), ...(part ? [part] : [])]
  return `#/facility/${parts.join('.')}`
}

export function isFlowPage(id: string | undefined): boolean {
  return /^flow(\.|$)/.test(id ?? '')
}
