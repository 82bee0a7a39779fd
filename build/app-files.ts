/** Files of the app's own texts: what an incident needs, and what comes with screens of their own. */
export const APP_FILES = [
  'app',
  'facility',
  'facility-form',
  'training',
  'group'
] as const
