import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import AddressChips from './AddressChips.vue'

function chips(modelValue = [{ name: '', address: 'a@example.net' }]) {
  const wrapper = mountWithDesk(AddressChips, {
    props: {
      label: 'Cc',
      modelValue,
      'onUpdate:modelValue': (value: typeof modelValue) => void wrapper.setProps({ modelValue: value }),
    },
  })
  const addresses = () => (wrapper.props('modelValue') as typeof modelValue).map(({ address }) => address)
  return { wrapper, addresses, input: wrapper.get('input') }
}

describe('AddressChips', () => {
  it('takes what was typed with Enter, with a comma, and on leaving', async () => {
    const { input, addresses } = chips()
    await input.setValue('b@example.net')
    await input.trigger('keydown', { key: 'Enter' })
    await input.setValue('C <c@example.net>')
    await input.trigger('keydown', { key: ',' })
    await input.setValue('d@example.net')
    await input.trigger('blur')
    expect(addresses()).toEqual(['a@example.net', 'b@example.net', 'c@example.net', 'd@example.net'])
    expect(input.element.value).toBe('')
  })

  it('takes each address once', async () => {
    const { input, addresses } = chips()
    await input.setValue('A@example.net')
    await input.trigger('blur')
    expect(addresses()).toEqual(['a@example.net'])
  })

  it('keeps what is no address in the field and says so', async () => {
    const { wrapper, input, addresses } = chips()
    await input.setValue('b@example.net; nonsense')
    await input.trigger('blur')
    expect(addresses()).toEqual(['a@example.net', 'b@example.net'])
    expect(input.element.value).toBe('nonsense')
    expect(input.attributes('aria-invalid')).toBe('true')
    expect(wrapper.get(`#${input.attributes('aria-describedby')}`).text()).toContain('nonsense')
  })

  it('removes with its button and with Backspace', async () => {
    const { wrapper, input, addresses } = chips([
      { name: '', address: 'a@example.net' },
      { name: '', address: 'b@example.net' },
    ])
    await wrapper.get('button[aria-label="Remove a@example.net"]').trigger('click')
    expect(addresses()).toEqual(['b@example.net'])
    await input.trigger('keydown', { key: 'Backspace' })
    expect(addresses()).toEqual([])
  })

  it.each([
    ['b@example.net', ['a@example.net', 'b@example.net'], false],
    ['nonsense', ['a@example.net'], true],
  ])('takes %s with Ctrl+Enter, which sends only when it is an address', async (typed, taken, stopped) => {
    const { input, addresses } = chips()
    await input.setValue(typed)
    const event = new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, cancelable: true })
    input.element.dispatchEvent(event)
    await nextTick()
    expect(addresses()).toEqual(taken)
    expect(event.defaultPrevented).toBe(stopped)
  })
})
