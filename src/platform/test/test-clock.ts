import type { Clock } from '../platform'

interface Alarm {
  readonly due: number
  readonly call: () => void
}

/** A clock that stands still until it is moved. Setting the time does not let any pass. */
export class TestClock implements Clock {
  #time: number
  #passed = 0
  #alarms: Alarm[] = []

  constructor(time: number) {
    this.#time = time
  }

  now(): number {
    return this.#time
  }

  after(ms: number, call: () => void): () => void {
    const alarm = { due: this.#passed + ms, call }
    this.#alarms.push(alarm)
    return () => this.#drop(alarm)
  }

  /** As when somebody changes the time of the tablet. */
  setTime(time: number): void {
    this.#time = time
  }

  pass(ms: number): void {
    this.#time += ms
    this.#passed += ms
    const due = this.#alarms.filter(alarm => alarm.due <= this.#passed)
    for (const alarm of due) {
      this.#drop(alarm)
      alarm.call()
    }
  }

  #drop(alarm: Alarm): void {
    this.#alarms = this.#alarms.filter(other => other !== alarm)
  }
}
