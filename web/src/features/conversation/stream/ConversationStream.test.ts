import { nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { noLiveData } from '@/testing/no-live-data.ts'
import { FakeIntersectionObserver } from '../testing/intersection.ts'
import { message, note } from '../testing/samples.ts'
import ConversationStream from './ConversationStream.vue'
import { mergeStream } from './merge-stream.ts'
import type { StreamMessage } from './stream.ts'

const names = { agent: () => 'Ana', status: String, department: String, tags: String, priority: String }
const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 9, minute))
const itemsOf = (messages: StreamMessage[]) => mergeStream({ messages, notes: [], events: [] })
const first = message({ id: 'first', at: at(0) })

function open(items = itemsOf([first])) {
  const wrapper = mountWithDesk(ConversationStream, {
    attachTo: document.body,
    props: { ticketId: 't', items, names, authorOf: () => 'Iris', now: 0, earlier: 'none' },
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
afterEach(() => {
  stream.wrapper.unmount()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})
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

it('says that earlier messages did not come, and offers them again', async () => {
  await stream.wrapper.setProps({ earlier: 'failed' })
  expect(stream.wrapper.get('[role=alert]').text()).toContain('could not be loaded')
  await stream.wrapper.setProps({ earlier: 'loading' })
  const button = stream.wrapper.findAll('button').find((one) => one.text() === 'Show earlier messages')!
  expect(button.attributes('aria-busy')).toBe('true')
})

it('opens at what is new to the reader, and stays there while more comes', async () => {
  const shown = vi.spyOn(Element.prototype, 'scrollIntoView')
  const items = mergeStream(
    { messages: [first, message({ id: 'b', at: at(1) })], notes: [], events: [] },
    'b',
  )
  stream.wrapper.unmount()
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(1_000)
  stream = open(items)
  expect(shown.mock.contexts).toEqual([stream.wrapper.get('[data-unread]').element])
  await nextTick()
  await stream.wrapper.setProps({
    items: [...items, ...itemsOf([message({ id: 'c', at: at(2) })]).slice(-1)],
  })
  expect(stream.scroller.scrollTop).toBe(0)
  expect(stream.wrapper.text()).toContain('1 new message')
})

describe('going from message to message', () => {
  const quoted = message({ id: 'b', at: at(2), newText: 'Yes.', text: 'Yes.\n> Really?' })
  const focused = () =>
    document.activeElement?.getAttribute('data-message') ?? document.activeElement?.tagName
  beforeEach(async () => {
    const messages = [first, quoted]
    const notes = [note({ id: 'n', at: at(1) })]
    await stream.wrapper.setProps({ items: mergeStream({ messages, notes, events: [] }) })
  })
  const step = async (by: 1 | -1) => {
    ;(stream.wrapper.vm as unknown as { step: (by: 1 | -1) => void }).step(by)
    await nextTick()
  }

  it('takes the focus along, notes included, and stops at the ends', async () => {
    await step(-1)
    await step(-1)
    await step(-1)
    expect(focused()).toBe('first')
    await step(1)
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Internal note')
    await step(1)
    await step(1)
    expect(focused()).toBe('b')
  })

  it('opens and closes with Enter what a message quotes', async () => {
    const card = stream.wrapper.get<HTMLElement>('[data-message=b]')
    expect(card.text()).not.toContain('Really?')
    card.element.focus()
    await card.trigger('keydown', { key: 'Enter' })
    expect(card.text()).toContain('Really?')
    await card.trigger('keydown', { key: 'Enter' })
    expect(card.text()).not.toContain('Really?')
  })
})

describe('having seen the newest', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('IntersectionObserver', FakeIntersectionObserver)
    FakeIntersectionObserver.all = []
    stream.wrapper.unmount()
    stream = open()
  })
  afterEach(() => vi.useRealTimers())
  const seen = () => stream.wrapper.emitted('seen')?.length ?? 0
  const enter = () => FakeIntersectionObserver.all.forEach((one) => one.enter())

  it('takes a second in sight', async () => {
    await nextTick()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(seen()).toBe(0)
    enter()
    await vi.advanceTimersByTimeAsync(900)
    expect(seen()).toBe(0)
    await vi.advanceTimersByTimeAsync(200)
    expect(seen()).toBe(1)
    await vi.advanceTimersByTimeAsync(9_000)
    expect(seen()).toBe(1)
  })

  it('is said again of the next', async () => {
    await nextTick()
    enter()
    await vi.advanceTimersByTimeAsync(1_100)
    await stream.show([first, message({ id: 'b', at: at(1) })])
    enter()
    await vi.advanceTimersByTimeAsync(1_100)
    expect(seen()).toBe(2)
  })

  it('does not happen while the page is hidden', async () => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    await nextTick()
    enter()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(seen()).toBe(0)
  })
})
