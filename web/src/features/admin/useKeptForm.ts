import { computed, ref, watch } from 'vue'

export interface KeptForm {
  /** What is shown was typed earlier and never saved. */
  restored: Readonly<ReturnType<typeof ref<boolean>>>
  changed: () => boolean
  /** Forgets what was typed and shows what is saved; returns how to bring it back for the next time the form opens. */
  discard: () => () => void
  /** It is saved: nothing to keep any more. */
  forget: () => void
}

/** Keeps what is typed into a form in this tab until it is saved or thrown away: closing it by mistake or a reload loses nothing. */
export function useKeptForm<T extends object>(
  key: string,
  fields: T,
  storage: Storage = sessionStorage,
): KeptForm {
  const name = `emberdesk.form.${key}`
  const saved = JSON.stringify(fields)
  const restored = ref(false)

  const kept = read(storage, name)
  if (kept && Object.keys(kept).join() === Object.keys(fields).join()) {
    Object.assign(fields, kept)
    restored.value = JSON.stringify(fields) !== saved
  }

  const typed = computed(() => JSON.stringify(fields))
  let over = false
  function keep(text: string) {
    try {
      if (text === saved) storage.removeItem(name)
      else storage.setItem(name, text)
    } catch {
      // A full or forbidden storage is no reason to disturb who is typing.
      return
    }
  }
  watch(typed, (text) => over || keep(text), { flush: 'sync' })

  return {
    restored,
    changed: () => typed.value !== saved,
    discard() {
      const text = typed.value
      Object.assign(fields, JSON.parse(saved) as T)
      keep(saved)
      restored.value = false
      return () => keep(text)
    },
    forget() {
      over = true
      storage.removeItem(name)
    },
  }
}

function read(storage: Storage, name: string): object | null {
  try {
    const found = JSON.parse(storage.getItem(name) ?? 'null') as unknown
    return typeof found === 'object' ? found : null
  } catch {
    return null
  }
}
