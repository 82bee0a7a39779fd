import { describe, expect, test } from 'vitest'
import { screenOf } from '../../src/machine/screen'
import { saidCount } from '../machine/said-count'
import type { IncidentDraft } from '../../src/records/events'
import { openIncident } from '../../src/records/incident'
import { answersOf } from '../../src/records/replay'
import { duckPond } from '../machine/duck-pond'
import { head, MemoryLog, running } from './memory-log'
import type { Saved } from './memory-log'

const flow = duckPond()

describe('an incident', () => {
  test('starts with the first question', () => {
    expect(screen(running(flow).incident)).toEqual({ kind: 'question', question: 'bird' })
  })

  test('moves on at once and keeps every event in order', async () => {
    const { incident, log } = await after(
      answered('bird', 'hisses'),
      done('shoo', 'clap')
    )
    expect(screen(incident)).toEqual(advice('shoo', 'ask'))
    expect(log.events.map(({ seq, at, type }) => [seq, at, type])).toEqual([
      [1, 1001, 'answered'],
      [2, 1002, 'done']
    ])
  })

  test('goes on where it was after a crash', async () => {
    const { incident, log } = await after(
      answered('bird', 'hisses'),
      done('shoo', 'clap')
    )
    const again = running(flow, log.events).incident
    expect(again.actor.getSnapshot().context).toEqual(
      incident.actor.getSnapshot().context
    )
    expect(screen(again)).toEqual(advice('shoo', 'ask'))
  })

  test('goes back one step at a time, and no further than the start', async () => {
    const { incident } = await after(answered('bird', 'hisses'), done('shoo', 'clap'))
    expect(await incident.back()).toBe(true)
    expect(screen(incident)).toEqual(advice('shoo', 'clap'))
    expect(await incident.back()).toBe(true)
    expect(screen(incident)).toEqual({ kind: 'question', question: 'bird' })
    expect(await incident.back()).toBe(false)
  })

  test('goes back past a double tap in one step', async () => {
    const { incident } = await after(
      answered('bird', 'hisses'),
      answered('bird', 'hisses')
    )
    await incident.back()
    expect(screen(incident)).toEqual({ kind: 'question', question: 'bird' })
  })

  test('keeps warnings counted when staff go back, until they are marked as not said', async () => {
    const { incident } = await after(
      answered('bird', 'hisses'),
      said('shoo'),
      said('shoo')
    )
    await incident.back()
    expect(count(incident)).toBe(2)
    expect(incident.saidTimes('shoo')).toEqual([1002, 1003])
    await incident.perform({ type: 'unsaid', of: 2 })
    expect(count(incident)).toBe(1)
    expect(incident.saidTimes('shoo')).toEqual([1003])
  })

  test('takes the newest answer and gives the earlier one back when it is undone', async () => {
    const { incident } = await after(
      answered('bird', 'goose'),
      answered('bird', 'hisses')
    )
    expect(answersOf(incident.events)).toEqual({ bird: ['hisses'] })
    await incident.back()
    expect(answersOf(incident.events)).toEqual({ bird: ['goose'] })
  })

  test('shows the next screen to every reader of the same actor, also after going back', async () => {
    const { incident } = running(flow)
    const seen: string[] = []
    const { actor } = incident
    const { unsubscribe } = actor.subscribe(snapshot =>
      seen.push(screenOf(snapshot).kind)
    )
    await incident.perform(answered('bird', 'hisses'))
    await incident.back()
    unsubscribe()
    await incident.perform(answered('bird', 'hisses'))
    expect(seen).toEqual(['advice', 'question'])
    expect(incident.actor).toBe(actor)
  })

  test('shows the next screen only once the save has settled', async () => {
    const log = new MemoryLog(head(flow))
    let settled = () => {}
    const settle = () => new Promise<void>(resolve => (settled = resolve))
    const incident = openIncident<Saved>({ log, clock: { now: () => 1 }, settle })
    const performed = incident.perform(answered('bird', 'hisses'))
    expect(screen(incident).kind).toBe('question')
    expect(log.events).toHaveLength(1)
    settled()
    await performed
    expect(screen(incident).kind).toBe('advice')
  })

  test('refuses to write while it is read-only', async () => {
    const { incident, log } = running(flow)
    log.kind = 'read-only'
    expect(await incident.perform(answered('bird', 'hisses'))).toBe(false)
    expect(log.events).toEqual([])
    expect(incident.readOnly).toBe(true)
  })

  test('takes nothing more once it is closed', async () => {
    const { incident, log } = await after(answered('bird', 'goose'), { type: 'closed' })
    expect(screen(incident)).toEqual({ kind: 'closed' })
    expect(await incident.perform(answered('wants', 'bread'))).toBe(false)
    expect(await incident.back()).toBe(false)
    expect(log.events.map(({ type }) => type)).toEqual(['answered', 'closed'])
  })

  test('is only read when a newer edition wrote it', async () => {
    const log = new MemoryLog({ ...head(flow), format: 2 })
    const incident = openIncident<Saved>({ log, clock: { now: () => 1 } })
    expect(await incident.perform(answered('bird', 'hisses'))).toBe(false)
  })

  test('follows what another tab writes', () => {
    const { incident, log } = running(flow)
    log.told.forEach(tell => tell([{ ...answered('bird', 'hisses'), seq: 1, at: 5 }]))
    expect(screen(incident)).toEqual(advice('shoo', 'clap'))
  })

  test('numbers on after events it does not know', async () => {
    const { incident, log } = running(flow, [
      { type: 'unknown', seq: 7, at: 5, row: { type: 'photographed', seq: 7, at: 5 } }
    ])
    await incident.perform(answered('bird', 'hisses'))
    expect(log.events.at(-1)?.seq).toBe(8)
  })
})

type Running = ReturnType<typeof running>['incident']

async function after(...drafts: IncidentDraft[]) {
  const use = running(flow)
  for (const draft of drafts) await use.incident.perform(draft)
  return use
}

function screen({ actor }: Running) {
  return screenOf(actor.getSnapshot())
}

function count({ actor }: Running) {
  return saidCount(flow, actor.getSnapshot(), 'shoo')
}

function answered(question: string, ...options: string[]): IncidentDraft {
  return { type: 'answered', question, options }
}

function done(response: string, step: string): IncidentDraft {
  return { type: 'done', response, step }
}

function said(rung: string): IncidentDraft {
  return { type: 'said', rung }
}

function advice(response: string, step: string) {
  return { kind: 'advice', response, step }
}
