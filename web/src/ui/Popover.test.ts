import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import Popover from './Popover.vue'

let close = () => {}
afterEach(() => close())

it('opens by its trigger, is named, and takes the focus so that Escape is its own', async () => {
  const wrapper = mount(Popover, {
    attachTo: document.body,
    props: { label: 'Checks' },
    slots: { trigger: '<button type="button">Why?</button>', default: '<p>Because.</p>' },
  })
  close = () => wrapper.unmount()
  await wrapper.get('button').trigger('click')
  await flushPromises()
  const dialog = document.querySelector('[role=dialog]')
  expect(dialog?.getAttribute('aria-label')).toBe('Checks')
  expect(dialog?.textContent).toContain('Because.')
  expect(dialog?.contains(document.activeElement)).toBe(true)
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  await flushPromises()
  expect(document.querySelector('[role=dialog]')).toBeNull()
})
