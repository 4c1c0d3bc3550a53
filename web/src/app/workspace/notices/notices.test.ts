import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref, shallowRef, type EffectScope } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { chime, showNotice } from '@/entities/notice/index.ts'
import { usePreferences } from '@/entities/preferences/index.ts'
import { testI18n } from '@/testing/mount-with-desk.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import { useDesktopNotices } from './useDesktopNotices.ts'
import { useTitleBadge } from './useTitleBadge.ts'

vi.mock('@/entities/notice/index.ts', () => ({ showNotice: vi.fn(), chime: vi.fn() }))

describe('useTitleBadge', () => {
  let scope: EffectScope
  beforeEach(() => {
    document.head.innerHTML = '<title>Open</title><link rel="icon" href="/favicon.svg">'
    scope = effectScope()
  })
  afterEach(() => scope.stop())
  const icon = () => document.querySelector('link')!.getAttribute('href')

  it('puts the number before whatever the page is called, and a dot on the icon', async () => {
    const count = ref(2)
    scope.run(() => useTitleBadge(count))
    expect([document.title, icon()]).toEqual(['(2) Open', '/favicon-unread.svg'])
    document.title = 'Mine'
    await vi.waitFor(() => expect(document.title).toBe('(2) Mine'))
    count.value = 120
    await nextTick()
    expect(document.title).toBe('(99+) Mine')
    count.value = 0
    await nextTick()
    expect([document.title, icon()]).toEqual(['Mine', '/favicon.svg'])
  })

  it('leaves nothing behind', () => {
    scope.run(() => useTitleBadge(3))
    scope.stop()
    expect([document.title, icon()]).toEqual(['Open', '/favicon.svg'])
  })
})

describe('useDesktopNotices', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 12, minute))
  const ticket = (minute: number, messageCount: number) =>
    sampleTicket({ id: 't1', lastCustomerAt: at(minute), messageCount })
  const tickets = shallowRef([ticket(0, 1)])
  const synced = ref(true)
  let unmount: () => void

  function start() {
    const router = createRouter({
      history: createMemoryHistory(),
      routes: [{ path: '/:rest(.*)*', component: { render: () => null } }],
    })
    const pinia = createPinia()
    const host = mount(
      { setup: () => (useDesktopNotices(tickets, synced), () => null) },
      { global: { plugins: [testI18n(), pinia, router] } },
    )
    unmount = () => host.unmount()
    return usePreferences(pinia)
  }
  async function hear(next: ReturnType<typeof ticket>) {
    tickets.value = [next]
    await nextTick()
  }
  beforeEach(() => {
    localStorage.clear()
    vi.mocked(showNotice).mockReset()
    vi.mocked(chime).mockReset()
    tickets.value = [ticket(0, 1)]
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  })
  afterEach(() => {
    unmount()
    vi.restoreAllMocks()
  })

  it('is silent until somebody wants it', async () => {
    start()
    await hear(ticket(1, 2))
    expect(showNotice).not.toHaveBeenCalled()
  })

  it('tells who wrote, not of my own replies, and nothing while I look', async () => {
    const preferences = start()
    preferences.notifications = { desktop: true, sound: false }
    await hear(ticket(0, 2))
    expect(showNotice).not.toHaveBeenCalled()
    await hear(ticket(1, 3))
    expect(vi.mocked(showNotice).mock.lastCall![0]).toMatchObject({
      title: 'Iris Okafor has written',
      text: 'Lamp arrived broken',
      tag: 't1',
    })
    expect(chime).not.toHaveBeenCalled()
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(false)
    await hear(ticket(2, 4))
    expect(showNotice).toHaveBeenCalledOnce()
  })

  it('sounds for those who want that too', async () => {
    start().notifications = { desktop: true, sound: true }
    await hear(ticket(1, 2))
    expect(chime).toHaveBeenCalledOnce()
  })
})
