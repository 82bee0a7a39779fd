/** Milliseconds of work, not of waiting: other programs on the machine do not count. */
export function timeSpent<T>(work: () => T): { result: T; spent: number } {
  const start = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(start)
  return { result, spent: (user + system) / 1000 }
}
