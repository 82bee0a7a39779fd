export interface Choice {
  readonly id: string
  readonly text: string
}
