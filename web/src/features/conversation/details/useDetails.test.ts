import { beforeEach, expect, it } from 'vitest'
import { ref } from 'vue'
import { useCommandRegistry } from '@/entities/command/index.ts'
import { usePreferences } from '@/entities/preferences/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { useDetails, type Room } from './useDetails.ts'

const room = ref<Room>('wide')

function start() {
  let details!: ReturnType<typeof useDetails>
  let tools!: { run: (id: string) => void; preferences: ReturnType<typeof usePreferences> }
  mountWithDesk({
    setup() {
      details = useDetails(() => room.value)
      tools = { run: useCommandRegistry().run, preferences: usePreferences() }
      return () => null
    },
  })
  return { details, toggle: () => tools.run('ticket.details'), preferences: tools.preferences }
}

beforeEach(() => {
  localStorage.clear()
  room.value = 'wide'
})

it('stands beside the text where there is room, until its command puts it away', () => {
  const { details, toggle, preferences } = start()
  expect(details.open.value).toBe(true)
  toggle()
  expect(details.open.value).toBe(false)
  expect(preferences.shown).toEqual({ details: false })
  room.value = 'medium'
  toggle()
  expect(details.open.value).toBe(true)
})

it('lies over the text for this once where there is none', () => {
  room.value = 'narrow'
  const { details, toggle, preferences } = start()
  expect(details.open.value).toBe(false)
  toggle()
  expect(details.open.value).toBe(true)
  expect(preferences.shown).toEqual({})
})

it('gives way while only the conversation is wanted', () => {
  const { details, toggle, preferences } = start()
  preferences.focusMode = true
  expect(details.open.value).toBe(false)
  toggle()
  expect(details.open.value).toBe(true)
  expect(preferences.focusMode).toBe(false)
})
