import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeIntersectionObserver } from '../testing/intersection.ts'
import MailFrame from './MailFrame.vue'

async function scrolledToFrame(html: string, remoteImages = false) {
  const wrapper = mount(MailFrame, { props: { html, remoteImages, title: 'Mail of Iris' } })
  await flushPromises()
  FakeIntersectionObserver.all.forEach((observer) => observer.enter())
  await flushPromises()
  return wrapper.get('iframe')
}

describe('MailFrame', () => {
  beforeEach(() => {
    FakeIntersectionObserver.all = []
    vi.stubGlobal('IntersectionObserver', FakeIntersectionObserver)
  })
  afterEach(() => vi.unstubAllGlobals())

  it('lets nothing run and nothing reach our page', async () => {
    const frame = await scrolledToFrame('<p>hello</p>')
    expect(frame.attributes('sandbox')?.split(' ')).toEqual([
      'allow-popups',
      'allow-popups-to-escape-sandbox',
    ])
  })

  it('shows the mail under a policy of its own, and has a name', async () => {
    const frame = await scrolledToFrame('<p>hello</p>')
    expect(frame.attributes('srcdoc')).toContain('<p>hello</p>')
    expect(frame.attributes('srcdoc')).toContain("default-src 'none'; img-src data:;")
    expect(frame.attributes('title')).toBe('Mail of Iris')
  })

  it('admits foreign images only after the reader agreed', async () => {
    const frame = await scrolledToFrame('<p>hello</p>', true)
    expect(frame.attributes('srcdoc')).toContain('img-src data: https:;')
  })

  it('costs nothing before it is near the screen', async () => {
    const wrapper = mount(MailFrame, { props: { html: '<p>far</p>', remoteImages: false, title: 'Far' } })
    await flushPromises()
    expect(wrapper.find('iframe').exists()).toBe(false)
  })
})
