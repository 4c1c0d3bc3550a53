import { defineStore } from 'pinia'
import { WriteError } from '@/data/write.ts'
import { aboutChange } from './about-change.ts'
import type { Change } from './change-ticket.ts'
import { useCollisions } from './collisions.ts'
import { explainRefusal } from './explain-refusal.ts'

/** How many changes can be undone one after the other. */
const DEPTH = 20

/** Rejects `Change.saved` when somebody else was first: the collision asks its author, so nothing else need be said. */
export class CollidedError extends Error {}

/** Something that was taken back: what a notice of it is about, and how it goes. */
export interface Undone {
  id: string
  detail: string
  saved: Promise<unknown>
}
interface Undoable {
  undo: () => Undone
}

/** What this page has changed and not undone yet, newest last; `useTicketActions` and `useBulk` record here by themselves. */
export const useChanges = defineStore('changes', () => {
  const collisions = useCollisions()
  const undoable: Undoable[] = []

  function forget(entry: Undoable): void {
    const at = undoable.indexOf(entry)
    if (at >= 0) undoable.splice(at, 1)
  }

  function remember(entry: Undoable): void {
    undoable.push(entry)
    if (undoable.length > DEPTH) undoable.shift()
  }

  async function settled(change: Change): Promise<void> {
    try {
      await change.saved
    } catch (error) {
      if (!(error instanceof WriteError) || !error.refused) throw error
      const why = await explainRefusal(change)
      if (why.kind === 'same') return
      if (why.kind !== 'collision') throw error
      collisions.add(why.collision)
      throw new CollidedError('Somebody else changed it first.', { cause: error })
    }
  }

  /** The same change, whose refusal becomes a question to its author when somebody else was first. */
  const guarded = (made: Change): Change => ({
    ...made,
    saved: settled(made),
    undo: () => guarded(made.undo()),
  })

  function record(made: Change): Change {
    const change = guarded(made)
    const entry = { undo: () => ({ ...aboutChange(made), saved: undo().saved }) }
    function undo() {
      forget(entry)
      return change.undo()
    }
    remember(entry)
    // A refused change is gone already: there is nothing to undo.
    change.saved.catch(() => forget(entry))
    return { ...change, undo }
  }

  return {
    record,
    /** Changes made as one, undone as one. */
    recordAsOne: (entry: Undoable): { forget: () => void } => {
      remember(entry)
      return { forget: () => forget(entry) }
    },
    /** Undoes the newest change that was not undone yet. Returns null when there is none. */
    undoLast(): Undone | null {
      const entry = undoable.at(-1)
      if (!entry) return null
      forget(entry)
      return entry.undo()
    },
  }
})
