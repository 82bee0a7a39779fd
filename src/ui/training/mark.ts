/** Stands on every screen, sheet of paper and text of a training, in both languages at once. */
export const TRAINING_MARK = '訓練 TRAINING'
