import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { h } from 'vue'
import Combobox from './Combobox.vue'

const options = [
  { value: 'ana', label: 'Ana Weber' },
  { value: 'ben', label: 'Ben Ito' },
]

function make(props: Record<string, unknown> = {}) {
  const picker = mount(Combobox, {
    attachTo: document.body,
    props: {
      options,
      label: 'Assign',
      searchLabel: 'Find an agent',
      emptyText: 'Nobody found',
      open: true,
      modelValue: null,
      'onUpdate:modelValue': (modelValue: unknown) => picker.setProps({ modelValue } as never),
      'onUpdate:open': (open: boolean) => picker.setProps({ open }),
      ...props,
    },
    slots: { trigger: () => h('button', 'Assign') },
  })
  return picker
}
const shown = () => [...document.querySelectorAll('[role=option]')].map((row) => row.textContent?.trim())
const search = () => document.querySelector<HTMLInputElement>('[aria-label="Find an agent"]')!

async function type(text: string) {
  search().value = text
  search().dispatchEvent(new Event('input', { bubbles: true }))
  await flushPromises()
}
async function press(key: string) {
  search().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  await flushPromises()
}

afterEach(() => (document.body.innerHTML = ''))

it('filters as one types, and says so when nothing is left', async () => {
  make()
  await flushPromises()
  expect(shown()).toEqual(['Ana Weber', 'Ben Ito'])
  await type('it')
  expect(shown()).toEqual(['Ben Ito'])
  await type('zoe')
  expect(document.body.textContent).toContain('Nobody found')
})

it('picks with the keyboard and closes', async () => {
  const picker = make()
  await flushPromises()
  await type('ben')
  await press('Enter')
  expect(picker.props('modelValue')).toBe('ben')
  expect(picker.props('open')).toBe(false)
})

it('picking the chosen one again keeps it', async () => {
  const picker = make({ modelValue: 'ben' })
  await flushPromises()
  await type('ben')
  await press('Enter')
  expect(picker.props('modelValue')).toBe('ben')
})

it('takes several and stays open, and adds what is new', async () => {
  const picker = make({ multiple: true, modelValue: ['ana'], createLabel: (text: string) => `Add ${text}` })
  await flushPromises()
  await type('urgent')
  expect(shown()).toEqual(['Add urgent'])
  await press('Enter')
  expect(picker.props('modelValue')).toEqual(['ana', 'urgent'])
  expect(picker.props('open')).toBe(true)
  await type('ana weber')
  expect(shown()).toEqual(['Ana Weber'])
})

it('without a trigger it gives the focus back to what it hangs on', async () => {
  const anchor = document.createElement('button')
  document.body.append(anchor)
  const picker = mount(Combobox, {
    attachTo: document.body,
    props: {
      options,
      anchor,
      open: true,
      label: 'Assign',
      searchLabel: 'Find an agent',
      emptyText: 'Nobody',
    },
  })
  await flushPromises()
  await picker.setProps({ open: false })
  await flushPromises()
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(document.activeElement).toBe(anchor)
})
