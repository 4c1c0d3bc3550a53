import { mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import Button from './Button.vue'

const make = (props: Record<string, unknown>) => {
  const clicked = vi.fn()
  const button = mount(Button, { props: { ...props, onClick: clicked }, slots: { default: 'Send' } })
  return { button, clicked }
}

it('submits nothing unless told to', () => {
  expect(make({}).button.attributes('type')).toBe('button')
})

it('takes no click while loading, and keeps the focus and its text', async () => {
  const { button, clicked } = make({ loading: true, type: 'submit' })
  const event = new MouseEvent('click', { cancelable: true, bubbles: true })
  button.element.dispatchEvent(event)
  expect(clicked).not.toHaveBeenCalled()
  expect(event.defaultPrevented).toBe(true)
  expect(button.attributes()).toMatchObject({ 'aria-busy': 'true', 'aria-disabled': 'true' })
  expect(button.attributes('disabled')).toBeUndefined()
  expect(button.text()).toBe('Send')
  expect(button.html()).not.toContain('invisible')
  await button.setProps({ loading: false })
  await button.trigger('click')
  expect(clicked).toHaveBeenCalledOnce()
})
