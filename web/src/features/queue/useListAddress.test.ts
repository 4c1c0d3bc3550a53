import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { mount } from '@vue/test-utils'
import { useListAddress, type ListAddress } from './useListAddress.ts'

const condition = { kind: 'all', of: [{ kind: 'test', field: 'status', op: 'is', value: ['open'] }] } as const

describe('the list in the address', () => {
  let router: Router
  let address: ListAddress
  const at = () => router.currentRoute.value.query

  beforeEach(async () => {
    router = createRouter({
      history: createMemoryHistory(),
      routes: [{ path: '/q/:view/:ticketId?', name: 'queue', component: { template: '<p />' } }],
    })
    await router.push('/q/open')
    mount(defineComponent({ setup: () => ((address = useListAddress()), () => null) }), {
      global: { plugins: [router] },
    })
  })

  it('holds filter, order and groups, and gives them back', async () => {
    address.filter.value = condition
    await flushPromises()
    address.sort.value = { by: 'priority', direction: 'desc' }
    await flushPromises()
    address.group.value = 'assignee'
    await flushPromises()
    expect(at()).toEqual({
      filter: '["all",["status","is",["open"]]]',
      sort: 'priority.desc',
      group: 'assignee',
    })
    expect(address.filter.value).toEqual(condition)
    expect(address.isChanged.value).toBe(true)
  })

  it('tells a view without groups from one that says nothing about them', async () => {
    expect(address.group.value).toBeUndefined()
    address.group.value = null
    await flushPromises()
    expect(at().group).toBe('none')
    expect(address.group.value).toBeNull()
  })

  it('stays as it is on the way to a ticket, the same objects included', async () => {
    address.filter.value = condition
    await flushPromises()
    const before = address.filter.value
    await router.push({ name: 'queue', params: { view: 'open', ticketId: 't1' }, query: address.query.value })
    expect(at().filter).toBeDefined()
    expect(address.filter.value).toBe(before)
  })

  it('takes nothing over that it does not know', async () => {
    await router.push('/q/open?filter=[1]&sort=secrets.up&group=nothing')
    expect([address.filter.value, address.sort.value, address.group.value]).toEqual([null, null, undefined])
    expect(address.isChanged.value).toBe(false)
  })

  it('is shown at once as words are typed, and written when the hand rests', async () => {
    vi.useFakeTimers()
    address.words.value = 'la'
    address.words.value = 'lamp'
    expect(at().q).toBeUndefined()
    await vi.advanceTimersByTimeAsync(300)
    expect(at().q).toBe('lamp')
    vi.useRealTimers()
  })

  it('is empty again after a reset', async () => {
    await router.push('/q/open?sort=dueAt.desc&group=status&q=lamp')
    address.reset()
    await flushPromises()
    expect(at()).toEqual({ q: 'lamp' })
  })
})
