import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import Input from './Input.vue'
import Textarea from './Textarea.vue'

describe('the direction of a field', () => {
  it.each([
    ['a line', Input],
    ['a text', Textarea],
  ])('of %s is what is written there; empty, the page’s', async (_, field) => {
    const page = mount(field as typeof Input, { props: { modelValue: '' } })
    const dir = () => page.get('input, textarea').attributes('dir')
    expect(dir()).toBeUndefined()
    await page.setProps({ modelValue: 'שלום' })
    expect(dir()).toBe('auto')
  })

  it('is the page’s where only numbers and addresses are written', () => {
    const page = mount(Input, { props: { modelValue: '12', type: 'number' } })
    expect(page.get('input').attributes('dir')).toBeUndefined()
  })
})
