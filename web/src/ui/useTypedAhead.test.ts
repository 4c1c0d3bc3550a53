import { expect, it } from 'vitest'
import { ref } from 'vue'
import { useTypedAhead } from './useTypedAhead.ts'

const key = (name: string, init: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key: name, cancelable: true, ...init })

it('keeps characters, breaks and steps back while the field waits; chords and other keys are left alone', () => {
  const waits = ref(true)
  const { text, press, paste, take } = useTypedAhead(() => waits.value)
  const events = [
    ...['H', 'i', 'i', 'Backspace', ' ', ' ', 'é', 'Enter', 'ArrowLeft', '🙂'].map((name) => key(name)),
    ...[key('Enter', { shiftKey: true }), key('b', { ctrlKey: true }), key('Escape')],
  ]
  events.forEach(press)
  expect(text.value).toBe('Hi  é\n\n🙂\n')
  expect(events.filter((event) => !event.defaultPrevented).map((event) => event.key)).toEqual([
    'ArrowLeft',
    'b',
    'Escape',
  ])
  paste({ clipboardData: { getData: () => 'pasted' } } as unknown as ClipboardEvent)
  expect(take()).toBe('Hi  é\n\n🙂\npasted')
  expect(text.value).toBe('')
  waits.value = false
  press(key('x'))
  expect(text.value).toBe('')
})

it('does not break a character of two halves', () => {
  const { text, press } = useTypedAhead(() => true)
  ;['a', '🙂', 'Backspace'].forEach((name) => press(key(name)))
  expect(text.value).toBe('a')
})
