import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import PasswordInput from './PasswordInput.vue'

const make = () =>
  mount(PasswordInput, {
    attachTo: document.body,
    props: { showLabel: 'Show', hideLabel: 'Hide', capsLockText: 'Caps Lock is on.' },
    attrs: { name: 'password' },
  })

it('hides what is typed until asked', async () => {
  const password = make()
  const input = password.get('input')
  expect(input.attributes()).toMatchObject({ type: 'password', name: 'password' })
  await password.get('button').trigger('click')
  expect(input.attributes('type')).toBe('text')
  expect(password.get('button').text()).toBe('Hide')
})

it('says so while Caps Lock is on', async () => {
  const password = make()
  const press = (on: boolean) => {
    const event = new KeyboardEvent('keydown', { key: 'A', bubbles: true })
    Object.defineProperty(event, 'getModifierState', { value: () => on })
    password.get('input').element.dispatchEvent(event)
    return password.vm.$nextTick()
  }
  await press(true)
  expect(password.get('[role=status]').text()).toBe('Caps Lock is on.')
  await press(false)
  expect(password.get('[role=status]').text()).toBe('')
})
