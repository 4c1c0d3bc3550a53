import { defineStore } from 'pinia'
import type { Change } from './change-ticket.ts'

/** How many changes can be undone one after the other. */
const DEPTH = 20

/** What this page has changed and not undone yet, newest last; `useTicketActions` records here by itself. */
export const useChanges = defineStore('changes', () => {
  const undoable: Change[] = []

  function forget(change: Change): void {
    const at = undoable.indexOf(change)
    if (at >= 0) undoable.splice(at, 1)
  }

  function record(made: Change): Change {
    const change = {
      ...made,
      undo() {
        forget(change)
        return made.undo()
      },
    }
    undoable.push(change)
    if (undoable.length > DEPTH) undoable.shift()
    // A refused change is gone already: there is nothing to undo.
    change.saved.catch(() => forget(change))
    return change
  }

  return {
    record,
    /** Undoes the newest change that was not undone yet. Returns null when there is none. */
    undoLast: (): Change | null => undoable.at(-1)?.undo() ?? null,
  }
})
