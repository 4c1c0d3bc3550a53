import { ref, type Ref } from 'vue'

/** What is typed into a field that cannot show it yet. */
export interface TypedAhead {
  text: Readonly<Ref<string>>
  press: (event: KeyboardEvent) => void
  paste: (event: ClipboardEvent) => void
  /** Gives it to whoever can show it now. */
  take: () => string
}

/** Keeps what is typed while `waits` says that the field is not ready: each character, line breaks and steps back. */
export function useTypedAhead(waits: () => boolean): TypedAhead {
  const text = ref('')

  return {
    text,
    press(event) {
      const { key } = event
      const isChord = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph')
      if (!waits() || isChord || event.isComposing) return
      if (key === 'Backspace') text.value = [...text.value].slice(0, -1).join('')
      else if (key === 'Enter') text.value += event.shiftKey ? '\n' : '\n\n'
      else if ([...key].length === 1) text.value += key
      else return
      event.preventDefault()
    },
    paste(event) {
      if (waits()) text.value += event.clipboardData?.getData('text/plain') ?? ''
    },
    take() {
      const taken = text.value
      text.value = ''
      return taken
    },
  }
}
