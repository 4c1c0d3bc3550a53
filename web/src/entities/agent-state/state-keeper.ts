import type { AgentState, SeenMark } from '@emberdesk/domain/agent-state'
import { shallowReactive } from 'vue'
import { REMOVED } from '@/data/write.ts'
import { marksToDrop } from './prune-marks.ts'

/** What goes to the server in one write: named entries only, so that two devices do not undo each other. */
export interface StateChange {
  seen?: Record<string, SeenMark | typeof REMOVED>
  prefs?: Record<string, unknown>
}

export interface StatePlaces {
  /** The document as it is known here. */
  stored: () => Pick<AgentState, 'seen'>
  /** Settles when the server has answered. */
  write: (change: StateChange) => Promise<void>
}

export interface StateKeeper {
  /** The mark of a ticket that the server has not confirmed, sent or not: it counts before the stored one. Reactive. */
  unconfirmed: (ticketId: string) => SeenMark | undefined
  everyUnconfirmed: () => Record<string, SeenMark>
  mark: (ticketId: string, mark: SeenMark) => void
  prefer: (name: string, value: unknown) => void
  /** Sends now what waits. Resolves when the server has it; never rejects. */
  flush: () => Promise<void>
  /** Drops what waits: somebody else has signed in. */
  forget: () => void
}

/** Marks gather this long before they are written: one write however many tickets were looked at. */
export const GAP_MS = 30_000
const TRIES = 3

/** Gathers an agent's seen marks and preferences and writes them now and then, all in one. */
export function createStateKeeper({ stored, write }: StatePlaces): StateKeeper {
  const waiting = shallowReactive(new Map<string, SeenMark>())
  const prefs = new Map<string, unknown>()
  const sent = shallowReactive(new Map<string, SeenMark>())
  let timer: ReturnType<typeof setTimeout> | undefined
  let refusals = 0
  let run = 0

  function schedule(): void {
    timer ??= setTimeout(() => void flush(), GAP_MS)
  }

  function toChange(marks: Record<string, SeenMark>): StateChange {
    const dropped = marksToDrop({ ...stored().seen, ...marks }).map((id) => [id, REMOVED] as const)
    const seen = { ...marks, ...Object.fromEntries(dropped) }
    return {
      ...(Object.keys(seen).length ? { seen } : {}),
      ...(prefs.size ? { prefs: Object.fromEntries(prefs) } : {}),
    }
  }

  /** Refused, as when another device filled the last room: what was not changed since waits for the next time. */
  function takeBack(marks: Record<string, SeenMark>, named: ReadonlyMap<string, unknown>): void {
    if (++refusals >= TRIES) return
    for (const [id, mark] of Object.entries(marks)) if (!waiting.has(id)) waiting.set(id, mark)
    for (const [name, value] of named) if (!prefs.has(name)) prefs.set(name, value)
    schedule()
  }

  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (!waiting.size && !prefs.size) return
    const marks = Object.fromEntries(waiting)
    const named = new Map(prefs)
    const started = run
    const going = write(toChange(marks))
    for (const [id, mark] of Object.entries(marks)) sent.set(id, mark)
    waiting.clear()
    prefs.clear()
    try {
      await going
      refusals = 0
    } catch {
      if (started === run) takeBack(marks, named)
    }
    for (const [id, mark] of Object.entries(marks)) if (sent.get(id) === mark) sent.delete(id)
  }

  return {
    unconfirmed: (ticketId) => waiting.get(ticketId) ?? sent.get(ticketId),
    everyUnconfirmed: () => Object.fromEntries([...sent, ...waiting]),
    mark(ticketId, mark) {
      waiting.set(ticketId, mark)
      schedule()
    },
    prefer(name, value) {
      prefs.set(name, value)
      schedule()
    },
    flush,
    forget() {
      clearTimeout(timer)
      timer = undefined
      run++
      for (const each of [waiting, sent, prefs]) each.clear()
    },
  }
}
