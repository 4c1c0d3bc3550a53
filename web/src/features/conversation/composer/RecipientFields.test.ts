import type { Address } from '@emberdesk/domain/message'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { noLiveData } from '@/testing/no-live-data.ts'
import { mountInWorkspace } from '../testing/mount-in-workspace.ts'
import RecipientFields from './RecipientFields.vue'

beforeEach(noLiveData)

const iris = { name: 'Iris', address: 'iris@example.net' }

function open(blind: Address[] = []) {
  const bcc = ref(blind)
  const Host = defineComponent(
    () => () =>
      h(RecipientFields, {
        ...{ to: [iris], cc: [], bcc: bcc.value },
        'onUpdate:bcc': (next: Address[]) => (bcc.value = next),
      }),
  )
  const { component } = mountInWorkspace(Host, {})
  const button = (text: string) => component.findAll('button').find((each) => each.text() === text)
  return { component, button, bcc }
}

it('asks for blind copies only when one wants some', async () => {
  const { component, button, bcc } = open()
  expect(component.text()).toBe('to Iris')
  await component.get('button').trigger('click')
  expect(component.find('[data-bcc]').exists()).toBe(false)
  await button('Bcc')!.trigger('click')
  await flushPromises()
  const field = component.get<HTMLInputElement>('[data-bcc] input')
  expect(document.activeElement).toBe(field.element)
  await field.setValue('boss@example.net')
  await field.trigger('keydown', { key: 'Enter' })
  expect(bcc.value).toEqual([{ name: '', address: 'boss@example.net' }])
  expect(button('Bcc')).toBeUndefined()
})

it('says who gets a blind copy without being opened', () => {
  const { component } = open([{ name: 'The Boss', address: 'boss@example.net' }])
  expect(component.text()).toContain('blind copy to The Boss')
})
