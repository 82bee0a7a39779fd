/** How large a map may be shown, as a share of its natural size, and by how much one step changes it. */
export const LEAST = 0.25
export const MOST = 3
const STEP = 1.25

export function stepped(zoom: number, steps: number): number {
  return Math.min(MOST, Math.max(LEAST, zoom * STEP ** steps))
}
