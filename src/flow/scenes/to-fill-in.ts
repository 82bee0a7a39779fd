/** Stands in a scene made from a run wherever its story is still missing. */
export const TO_FILL_IN = { ja: '（ここを書く）', en: '(to fill in)' }
