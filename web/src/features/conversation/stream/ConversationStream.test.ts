import { nextTick } from 'vue'
import { beforeEach, expect, it } from 'vitest'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { noLiveData } from '@/testing/no-live-data.ts'
import { message } from '../testing/samples.ts'
import ConversationStream from './ConversationStream.vue'
import { mergeStream } from './merge-stream.ts'
import type { StreamMessage } from './stream.ts'

const names = { agent: () => 'Ana', status: String, department: String, priority: String }
const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 9, minute))
const itemsOf = (messages: StreamMessage[]) => mergeStream({ messages, notes: [], events: [] })
const first = message({ id: 'first', at: at(0) })

function open() {
  const wrapper = mountWithDesk(ConversationStream, {
    props: { ticketId: 't', items: itemsOf([first]), names, authorOf: () => 'Iris', now: 0, earlier: 'none' },
  })
  const scroller = wrapper.get('[role=region]').element as HTMLElement
  // happy-dom lays nothing out: a page of 1,000 px in a window of 200.
  Object.defineProperties(scroller, {
    scrollHeight: { value: 1_000, configurable: true },
    clientHeight: { value: 200 },
  })
  async function scrollTo(top: number) {
    scroller.scrollTop = top
    scroller.dispatchEvent(new Event('scroll'))
    await nextTick()
  }
  return {
    wrapper,
    scroller,
    scrollTo,
    show: (messages: StreamMessage[]) => wrapper.setProps({ items: itemsOf(messages) }),
  }
}

let stream: ReturnType<typeof open>
beforeEach(async () => {
  noLiveData()
  stream = open()
  await nextTick()
  await stream.scrollTo(800)
})

it('offers no way to the end to who is there', () => {
  expect(stream.wrapper.text()).not.toMatch(/Newest|new message/)
})

it('tells who has scrolled up of what is new below, and goes there on request', async () => {
  await stream.scrollTo(300)
  expect(stream.wrapper.text()).toContain('Newest')
  await stream.show([first, message({ id: 'b', at: at(1) }), message({ id: 'c', at: at(2) })])
  expect(stream.scroller.scrollTop).toBe(300)
  const pill = stream.wrapper.findAll('button').find((button) => button.text() === '2 new messages')!
  await pill.trigger('click')
  await nextTick()
  expect(stream.scroller.scrollTop).toBe(1_000)
})

it('takes growth below the reader for no scrolling', async () => {
  await stream.scrollTo(801)
  Object.defineProperty(stream.scroller, 'scrollHeight', { value: 2_000 })
  stream.scroller.dispatchEvent(new Event('scroll'))
  await nextTick()
  expect(stream.wrapper.text()).not.toContain('Newest')
})

it('goes to what the reader has just sent himself', async () => {
  await stream.scrollTo(300)
  await stream.show([first, message({ id: 'mine', direction: 'out', at: at(1), pending: true })])
  await nextTick()
  expect(stream.scroller.scrollTop).toBe(1_000)
})

it('offers earlier messages where there are some', async () => {
  await stream.wrapper.setProps({ earlier: 'more' })
  await stream.wrapper
    .findAll('button')
    .find((button) => button.text() === 'Show earlier messages')!
    .trigger('click')
  expect(stream.wrapper.emitted('earlier')).toHaveLength(1)
})

it('tells once, politely, of what has come', async () => {
  const told = () => stream.wrapper.get('[role=status]').text()
  expect(told()).toBe('')
  await stream.show([first, message({ id: 'b', at: at(1) })])
  expect(told()).toBe('Iris wrote')
})
