import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { computed, h, nextTick } from 'vue'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import UiProvider from '@/ui/UiProvider.vue'
import CommandPalette from './CommandPalette.vue'
import type { PaletteItem } from './palette-item.ts'

const run = vi.hoisted(() => ({ reply: vi.fn(), resolve: vi.fn() }))
const items = (...of: PaletteItem[]) => computed(() => of)
vi.mock('./usePaletteActions.ts', () => ({
  usePaletteActions: () => ({
    ticket: items(
      { id: 'command:ticket.reply', label: 'Reply', keys: 'r', run: run.reply },
      { id: 'command:ticket.resolve', label: 'Resolve', disabledWhy: 'It is resolved.', run: run.resolve },
    ),
    go: items(),
  }),
}))
vi.mock('@/entities/session/index.ts', () => ({ useSession: () => ({ uid: 'mara' }) }))
vi.mock('@/entities/agent/index.ts', () => ({
  useAgents: () => ({ agents: computed(() => [{ id: 'ana', name: 'Ana', email: 'ana@x', active: true }]) }),
}))
vi.mock('@/entities/ticket/index.ts', () => ({
  useViewRows: () => ({
    rows: computed(() => [
      sampleTicket({ id: 't1', subject: 'Lamp broken', assigneeId: 'ana' }),
      sampleTicket({ id: 't2', subject: 'Lamp late', assigneeId: null }),
    ]),
  }),
}))

const field = () => document.querySelector<HTMLInputElement>('[role=dialog] input')!
const lines = () => [...document.querySelectorAll<HTMLElement>('[role=option]')]
const texts = () => lines().map((each) => each.textContent?.trim())
const line = (text: string) => lines().find((each) => each.textContent?.includes(text))!

async function type(text: string) {
  field().value = text
  field().dispatchEvent(new Event('input'))
  await nextTick()
}
async function press(key: string) {
  field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await flushPromises()
  await new Promise((resolve) => setTimeout(resolve, 5))
}

let unmount: () => void
let closed: boolean
beforeEach(async () => {
  localStorage.clear()
  run.reply.mockReset()
  run.resolve.mockReset()
  closed = false
  const host = mountWithDesk(
    {
      render: () =>
        h(UiProvider, { toastsLabel: 'Messages', closeLabel: 'Close' }, () =>
          h(CommandPalette, { open: true, 'onUpdate:open': () => (closed = true) }),
        ),
    },
    { attachTo: document.body },
  )
  unmount = () => host.unmount()
  await flushPromises()
  await new Promise((resolve) => setTimeout(resolve, 5))
})
afterEach(() => unmount())

it('has something for Enter from the start, closes, and then does it', async () => {
  await press('Enter')
  expect(closed).toBe(true)
  expect(run.reply).toHaveBeenCalledOnce()
  expect(JSON.parse(localStorage.getItem('emberdesk.recent.mara')!)).toEqual(['command:ticket.reply'])
})

it('says why something cannot be done, and leaves it undone', async () => {
  const resolve = line('Resolve')
  expect(resolve.textContent).toContain('It is resolved.')
  expect(resolve.getAttribute('aria-disabled')).toBe('true')
  resolve.click()
  await flushPromises()
  expect([closed, run.resolve.mock.calls.length]).toEqual([false, 0])
})

it('finds tickets by their subject, and says how many things it found', async () => {
  await type('lamp late')
  expect(texts()).toHaveLength(1)
  expect(texts()[0]).toContain('Lamp late')
  expect(document.querySelector('[role=dialog] [role=status]')?.textContent?.trim()).toBe('1 result')
})

it('narrows to what a colleague has in hand, and widens again with Backspace', async () => {
  await type('ana')
  line('Ana').click()
  await flushPromises()
  expect(closed).toBe(false)
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('Assigned to Ana')
  expect(texts()).toHaveLength(1)
  expect(texts()[0]).toContain('Lamp broken')
  await press('Backspace')
  expect(line('Reply')).toBeTruthy()
})
