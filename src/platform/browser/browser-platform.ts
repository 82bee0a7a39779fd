import type { Platform } from '../platform'
import { DeviceIncidents } from '../store/device-incidents'
import { copy } from './browser-clipboard'
import { browserClock } from './browser-clock'
import { browserFiles } from './browser-files'
import { BrowserPens } from './browser-pens'
import { browserPersistence } from './browser-persistence'
import { browserPreferences } from './browser-preferences'
import { BrowserRows } from './browser-rows'
import { browserTabs } from './browser-tabs'
import { browserWakeLock } from './browser-wake-lock'
import { lateOffline } from './late-offline'
import { scopedName } from './scope'

export function browserPlatform(): Platform {
  const clock = browserClock
  const pens = new BrowserPens(scopedName('pen'))
  const rows = new BrowserRows(scopedName('incidents'), () => pens.held === 0)
  const tabs = browserTabs(scopedName('tabs'))
  const anyIncidentOpen = async () => {
    const open = await rows.list('open')
    return (open.ok && open.value.length > 0) || pens.anyTaken()
  }
  const customise = () => import('./browser-customise')
  const preferences = browserPreferences(scopedName('preferences'))
  return {
    clock,
    incidents: new DeviceIncidents({ rows, pens, tabs, clock }),
    preferences,
    wakeLock: browserWakeLock(),
    files: browserFiles,
    offline: lateOffline({ clock, anyIncidentOpen }),
    persistence: browserPersistence,
    examine: (exam, asked) =>
      customise().then(
        own => own.examine(exam, asked),
        () => ({ ok: false, failure: { code: 'examiner-missing' } })
      ),
    training: () =>
      import('./training/browser-training').then(one => one.browserTraining),
    groupList,
    drafts: () => import('./browser-drafts'),
    packs: async () =>
      (await customise()).browserPacks({ preferences, clock, anyIncidentOpen }),
    copy,
    print: () => window.print()
  }
}

async function groupList() {
  const { openList } = await import('./open-list')
  return openList(scopedName('group'))
}
