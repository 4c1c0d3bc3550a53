import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import Dialog from './Dialog.vue'

afterEach(() => (document.body.innerHTML = ''))

it('names itself, puts the focus on what is safe and closes with Escape', async () => {
  const dialog = mount(Dialog, {
    attachTo: document.body,
    props: {
      open: true,
      title: 'Delete the department?',
      closeLabel: 'Close',
      'onUpdate:open': (open: boolean) => dialog.setProps({ open }),
    },
    slots: { footer: '<button id="go">Delete</button><button id="stay" data-autofocus>Cancel</button>' },
  })
  await flushPromises()
  await new Promise((resolve) => setTimeout(resolve, 10))
  const content = document.querySelector('[role=dialog]')!
  const title = document.getElementById(content.getAttribute('aria-labelledby')!)
  expect(title?.textContent).toBe('Delete the department?')
  expect(document.activeElement?.id).toBe('stay')
  content.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  await flushPromises()
  expect(dialog.props('open')).toBe(false)
})
