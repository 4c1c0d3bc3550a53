import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import { useCommandRegistry } from '@/entities/command/index.ts'
import { usePreferences } from '@/entities/preferences/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { usePanes, type Panes } from './usePanes.ts'

let panes: Panes
const hasTicket = ref(true)
const Host = {
  setup() {
    panes = usePanes(400, hasTicket)
    return () => null
  },
}
const start = () => {
  const host = mountWithDesk(Host)
  setActivePinia(host.vm.$pinia)
  return { host, run: useCommandRegistry().run, preferences: usePreferences() }
}

beforeEach(() => {
  localStorage.clear()
  hasTicket.value = true
  setActivePinia(createPinia())
})

it('puts the list away for the open ticket, and remembers it', async () => {
  const { host, run } = start()
  expect(panes.listHidden.value).toBe(false)
  run('app.list')
  expect(panes.listHidden.value).toBe(true)
  expect(panes.viewsHidden.value).toBe(false)
  hasTicket.value = false
  await nextTick()
  expect(panes.listHidden.value).toBe(false)
  run('app.list')
  hasTicket.value = true
  host.unmount()
  const again = start()
  expect(panes.listHidden.value).toBe(true)
  again.run('app.list')
  expect(panes.listHidden.value).toBe(false)
  again.host.unmount()
})

it('leaves only the conversation in focus mode, for a while', () => {
  const { host, run, preferences } = start()
  run('app.focus')
  expect([panes.listHidden.value, panes.viewsHidden.value]).toEqual([true, true])
  run('app.list')
  expect([panes.listHidden.value, panes.viewsHidden.value]).toEqual([false, false])
  expect(preferences.focusMode).toBe(false)
  run('app.focus')
  host.unmount()
  expect(preferences.focusMode).toBe(false)
})

it('remembers the width of the list', () => {
  const { host, preferences } = start()
  expect(panes.listWidth.value).toBe(400)
  panes.listWidth.value = 520
  expect(preferences.panes).toEqual({ list: 520 })
  host.unmount()
})
