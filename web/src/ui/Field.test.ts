import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { h } from 'vue'
import Field from './Field.vue'
import Input from './Input.vue'

const make = (props: Record<string, unknown>) =>
  mount(Field, {
    props: { label: 'Email', ...props },
    slots: { default: (field: Record<string, unknown>) => h(Input, field) },
  })

it('ties label, hint and error to the control', () => {
  const field = make({ hint: 'We answer there.', error: 'Please give a complete address.' })
  const input = field.get('input')
  expect(field.get('label').attributes('for')).toBe(input.attributes('id'))
  expect(input.attributes('aria-invalid')).toBe('true')
  const described = input
    .attributes('aria-describedby')!
    .split(' ')
    .map((id) => field.get(`[id="${id}"]`).text())
  expect(described).toEqual(['Please give a complete address.', 'We answer there.'])
})

it('names nothing that is not there', () => {
  const input = make({}).get('input')
  expect(input.attributes('aria-describedby')).toBeUndefined()
  expect(input.attributes('aria-invalid')).toBeUndefined()
})

it('gives two fields ids of their own', () => {
  const two = mount(() => [h(Field, { label: 'A' }), h(Field, { label: 'B' })])
  const [first, second] = two.findAll('label').map((label) => label.attributes('for'))
  expect(first).not.toBe(second)
})
