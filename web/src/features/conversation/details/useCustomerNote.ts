import { onScopeDispose, ref, watch } from 'vue'

export interface CustomerNotePlaces {
  /** The note as it is stored, seen live. */
  stored: () => string
  save: (note: string) => Promise<void>
}

/** So long after the last key it is saved. */
const PAUSE_MS = 1_200

/**
 * A note that saves itself. What a colleague writes meanwhile is taken over, unless one is writing oneself: then `theirs` holds it until
 * one of the two is chosen, and nothing is written over.
 */
export function useCustomerNote({ stored, save }: CustomerNotePlaces) {
  const text = ref(stored())
  /** The stored note that `text` began with. */
  let basis = stored()
  const before = ref<string | null>(null)
  const theirs = ref<string | null>(null)
  const state = ref<'clean' | 'waiting' | 'saved' | 'failed'>('clean')
  let timer: ReturnType<typeof setTimeout> | undefined

  const isDirty = () => text.value !== basis

  async function send(note: string) {
    const old = basis
    basis = note
    try {
      await save(note)
      if (basis === note && !isDirty()) state.value = 'saved'
    } catch {
      if (basis === note) basis = old
      state.value = 'failed'
    }
  }

  function flush() {
    clearTimeout(timer)
    timer = undefined
    if (!isDirty() || theirs.value !== null) return
    before.value ??= basis
    void send(text.value)
  }

  watch(text, () => {
    clearTimeout(timer)
    if (!isDirty()) return
    state.value = 'waiting'
    timer = setTimeout(flush, PAUSE_MS)
  })

  watch(stored, (now) => {
    if (now === basis || now === text.value) {
      basis = now
      theirs.value = null
    } else if (isDirty()) {
      theirs.value = now
    } else {
      basis = now
      text.value = now
      before.value = null
      state.value = 'clean'
    }
  })

  function undo() {
    if (before.value === null) return
    text.value = before.value
    before.value = null
    theirs.value = null
    void send(text.value)
  }

  /** Writes mine over theirs, or takes theirs. */
  function settle(keepMine: boolean) {
    const other = theirs.value
    if (other === null) return
    theirs.value = null
    basis = other
    if (keepMine) flush()
    else {
      text.value = other
      before.value = null
      state.value = 'clean'
    }
  }

  onScopeDispose(flush)
  return { text, state, theirs, before, flush, undo, settle }
}
