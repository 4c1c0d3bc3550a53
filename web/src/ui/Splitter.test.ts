import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import Splitter from './Splitter.vue'

function make(props: { pane?: 'start' | 'end'; dir?: 'rtl' } = {}) {
  const splitter = mount(Splitter, {
    attachTo: document.body,
    attrs: props.dir ? { style: 'direction: rtl' } : {},
    props: {
      label: 'Width of the list',
      min: 300,
      max: 500,
      initial: 380,
      modelValue: 400,
      pane: props.pane ?? 'start',
      'onUpdate:modelValue': (modelValue: number) => splitter.setProps({ modelValue }),
    },
  })
  return splitter
}
const width = (splitter: ReturnType<typeof make>) => Number(splitter.attributes('aria-valuenow'))

it.each([
  ['ArrowRight', {}, 416],
  ['ArrowLeft', {}, 384],
  ['ArrowRight', { shiftKey: true }, 464],
  ['Home', {}, 300],
  ['End', {}, 500],
  ['Enter', {}, 380],
])('%s %j makes it %i', async (key, modifiers, expected) => {
  const splitter = make()
  await splitter.trigger('keydown', { key, ...modifiers })
  expect(width(splitter)).toBe(expected)
})

it('sizes the pane behind it the other way round', async () => {
  const splitter = make({ pane: 'end' })
  await splitter.trigger('keydown', { key: 'ArrowRight' })
  expect(width(splitter)).toBe(384)
})

it('follows the pointer and stays within its bounds', async () => {
  const splitter = make()
  splitter.element.setPointerCapture = () => undefined
  await splitter.trigger('pointerdown', { button: 0, clientX: 100, pointerId: 1 })
  await splitter.trigger('pointermove', { clientX: 130 })
  expect(width(splitter)).toBe(430)
  await splitter.trigger('pointermove', { clientX: 900 })
  expect(width(splitter)).toBe(500)
  await splitter.trigger('pointerup')
  await splitter.trigger('pointermove', { clientX: 0 })
  expect(width(splitter)).toBe(500)
})

it('goes back to its first width on a double click', async () => {
  const splitter = make()
  await splitter.trigger('dblclick')
  expect(width(splitter)).toBe(380)
})

it('turns round in right-to-left', async () => {
  const splitter = make({ dir: 'rtl' })
  await splitter.trigger('keydown', { key: 'ArrowRight' })
  expect(width(splitter)).toBe(384)
})
