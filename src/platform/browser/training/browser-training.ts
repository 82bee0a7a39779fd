import { DeviceTraining } from '../../store/device-training'
import type { TrainingStore } from '../../training-store'
import { BrowserPens } from '../browser-pens'
import { scopedName } from '../scope'
import { workingFailure } from '../storage-failure'
import { chance } from './chance'
import { BrowserTrainingTables } from './training-database'

/** Practice on this device. Its database and its pens have names of their own. */
export const browserTraining: TrainingStore = new DeviceTraining({
  tables: new BrowserTrainingTables(scopedName('training')),
  pens: new BrowserPens(scopedName('training pen')),
  chance,
  failureOf: workingFailure
})
