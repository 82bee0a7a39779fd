export interface Pen {
  release(): void
}

/** The right to write an incident. At most one tab has it; it falls free when that tab ends. */
export interface Pens {
  /** Undefined while another tab has it. `lost` is called when another tab takes it away. */
  take(id: string, lost: () => void): Promise<Pen | undefined>
  /** Waits up to `patience` ms for the other tab to give it, then takes it away. */
  seize(id: string, patience: number, lost: () => void): Promise<Pen>
  /** Whether any tab, this one included, has a pen. */
  anyTaken(): Promise<boolean>
}
