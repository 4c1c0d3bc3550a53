import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { h } from 'vue'
import SnoozeMenu from './SnoozeMenu.vue'

const texts = {
  label: 'Snooze',
  pick: 'Date and time',
  until: 'Until',
  snooze: 'Go to sleep',
  wake: 'Wake now',
  past: 'Choose a time to come.',
  close: 'Close',
}
const at = new Date('2026-11-23T09:00:00Z')
const choices = [{ kind: 'tomorrow', at, name: 'Tomorrow', moment: 'Mon, 23 Nov 2026, 09:00' }]

async function make(asleep = false) {
  const menu = mount(SnoozeMenu, {
    attachTo: document.body,
    props: { texts, choices, asleep, open: true },
    slots: { trigger: () => h('button', 'Snooze') },
  })
  await flushPromises()
  return menu
}
const item = (text: string) =>
  [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((each) =>
    each.textContent?.includes(text),
  )

beforeEach(() => void vi.setSystemTime('2026-11-22T13:00:00Z'))
enableAutoUnmount(afterEach)
afterEach(() => void vi.useRealTimers())

it('says the exact time of each choice, and hands it on', async () => {
  const menu = await make()
  expect(item('Tomorrow')?.textContent).toContain('Mon, 23 Nov 2026, 09:00')
  item('Tomorrow')?.click()
  expect(menu.emitted('choose')).toEqual([[at]])
})

it('wakes only what is asleep', async () => {
  await make()
  expect(item('Wake now')).toBeUndefined()
  const menu = await make(true)
  item('Wake now')?.click()
  expect(menu.emitted('choose')).toEqual([[null]])
})

it('takes any time to come, and says so of one that has passed', async () => {
  const menu = await make()
  item('Date and time')?.click()
  await flushPromises()
  const field = document.querySelector<HTMLInputElement>('input[type=datetime-local]')!
  const form = document.querySelector('form')!
  const type = async (value: string) => {
    field.value = value
    field.dispatchEvent(new Event('input'))
    form.dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
  }
  await type('2026-11-22T12:00')
  expect(document.body.textContent).toContain('Choose a time to come.')
  expect(menu.emitted('choose')).toBeUndefined()
  await type('2026-12-24T08:30')
  expect(menu.emitted('choose')).toEqual([[new Date('2026-12-24T08:30')]])
})
