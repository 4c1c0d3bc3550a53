import { flushPromises } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { reactive, shallowRef } from 'vue'
import { noLiveData } from '@/testing/no-live-data.ts'
import { mountInWorkspace } from '../../testing/mount-in-workspace.ts'
import { ticket } from '../../testing/samples.ts'
import type { Body } from '../body.ts'
import WritingField from './WritingField.vue'

vi.mock('./RichField.vue', () => Promise.reject(new Error('offline')))

it('goes on plain when the rich field cannot be loaded, and says what that means', async () => {
  noLiveData()
  const body = shallowRef<Body>({ text: 'Now', html: '<p><strong>Now</strong></p>' })
  const { component, unmount } = mountInWorkspace(
    WritingField,
    reactive({
      ...{ body, mode: 'note', ticket: ticket(), files: { add: () => {} }, attachments: [], toolbar: true },
      'onUpdate:body': (next: Body) => (body.value = next),
    }),
  )
  for (const key of ['D', 'o']) await component.get('textarea').trigger('keydown', { key })
  await vi.dynamicImportSettled()
  await flushPromises()
  expect(component.get('[role=status]').text()).toContain('it becomes plain')
  expect(body.value).toEqual({ text: 'Now\n\nDo', html: '<p><strong>Now</strong></p><p>Do</p>' })
  const field = component.get('textarea')
  expect(field.attributes('readonly')).toBeUndefined()
  await field.setValue('Now, please')
  expect(body.value).toEqual({ text: 'Now, please', html: '' })
  expect(component.get('[role=status]').text()).toBe('Formats could not be loaded. You can write plain text.')
  unmount()
})
