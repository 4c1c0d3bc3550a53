import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref, type EffectScope } from 'vue'
import { useCustomerNote } from './useCustomerNote.ts'

const stored = ref('')
const save = vi.fn(async (note: string) => void (stored.value = note))
let scope: EffectScope
let note: ReturnType<typeof useCustomerNote>

beforeEach(() => {
  vi.useFakeTimers()
  stored.value = 'Calls before noon.'
  save.mockReset().mockImplementation(async (text) => void (stored.value = text))
  scope = effectScope()
  note = scope.run(() => useCustomerNote({ stored: () => stored.value, save }))!
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

async function type(text: string) {
  note.text.value = text
  await nextTick()
}

it('saves itself after a pause, once', async () => {
  await type('Calls')
  await type('Calls at noon.')
  await vi.advanceTimersByTimeAsync(1_100)
  expect(save).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(200)
  expect(save).toHaveBeenCalledExactlyOnceWith('Calls at noon.')
  expect(note.state.value).toBe('saved')
})

it('goes back to what it was before the first change', async () => {
  await type('One')
  await vi.advanceTimersByTimeAsync(2_000)
  await type('Two')
  await vi.advanceTimersByTimeAsync(2_000)
  note.undo()
  expect(note.text.value).toBe('Calls before noon.')
  expect(save).toHaveBeenLastCalledWith('Calls before noon.')
})

it('is saved when the panel closes in the middle of a word', async () => {
  await type('Calls at')
  scope.stop()
  expect(save).toHaveBeenCalledExactlyOnceWith('Calls at')
})

it('follows a colleague while nobody writes here', async () => {
  stored.value = 'Is a VIP.'
  await nextTick()
  expect(note.text.value).toBe('Is a VIP.')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(save).not.toHaveBeenCalled()
})

it('writes over nothing that a colleague wrote meanwhile, until one of the two is chosen', async () => {
  await type('Mine')
  stored.value = 'Theirs'
  await nextTick()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(save).not.toHaveBeenCalled()
  expect(note.theirs.value).toBe('Theirs')
  note.settle(true)
  expect(save).toHaveBeenCalledExactlyOnceWith('Mine')

  await type('Mine again')
  stored.value = 'Theirs again'
  await nextTick()
  note.settle(false)
  expect(note.text.value).toBe('Theirs again')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(save).toHaveBeenCalledOnce()
})

it('keeps what was typed when the server refuses it, and says so', async () => {
  save.mockRejectedValue(new Error('refused'))
  await type('Mine')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(note.state.value).toBe('failed')
  expect(note.text.value).toBe('Mine')
  expect(stored.value).toBe('Calls before noon.')
})
