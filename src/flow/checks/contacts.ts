import { finding, type Finding } from '../finding'
import type { Flow } from '../schema'

/** Every contact has a number or address, or is for the facility to fill in; emergency numbers stay as they are. */
export function checkContacts({ contacts, dangerSheet }: Flow): Finding[] {
  return [
    ...contacts.flatMap(({ id, tel, url, mail, local }, at) =>
      local || [tel, url, mail].some(given => given !== undefined)
        ? []
        : [finding('contact-without-number', ['contacts', at], { contact: id })]
    ),
    ...contacts.flatMap(({ id, tel }, at) => {
      const number = EMERGENCY[id]
      if (number === undefined || number === tel) return []
      const path = ['contacts', at, 'tel']
      return [finding('emergency-number-changed', path, { contact: id, number })]
    }),
    ...contacts.flatMap(({ id, tel = '' }, at) => {
      const number = Object.hasOwn(EMERGENCY, id) ? undefined : emergencyNumberIn(tel)
      if (number === undefined) return []
      const path = ['contacts', at, 'tel']
      return [finding('emergency-number-elsewhere', path, { contact: id, number })]
    }),
    ...wanted(dangerSheet)
  ]
}

/** Numbers of the app's own, which nobody may change. */
export const EMERGENCY: Record<string, string> = {
  'police-110': '110',
  'fire-119': '119',
  'police-consult': '#9110'
}

/** The emergency number that is reached, however it is written and with or without one's own number shown. */
function emergencyNumberIn(tel: string): string | undefined {
  const digits = digitsOf(tel).replace(/^18[46]/, '')
  return Object.values(EMERGENCY).find(number => digitsOf(number) === digits)
}

function digitsOf(tel: string): string {
  return tel.replace(/\D/g, '')
}

/** The danger sheet offers both emergency numbers. */
function wanted(sheet: Flow['dangerSheet']): Finding[] {
  return ['110', '119']
    .filter(number => sheet.every(({ call }) => call !== number))
    .map(number => finding('danger-sheet-without-call', ['dangerSheet'], { number }))
}
