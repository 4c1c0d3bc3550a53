import { beforeEach, expect, it } from 'vitest'
import { reactive } from 'vue'
import { useKeptForm } from './useKeptForm.ts'

const fields = () => reactive({ name: 'Refund', texts: { en: 'Hello' } as Record<string, string> })
beforeEach(() => sessionStorage.clear())

function openForm(key = 'ana.one') {
  const form = fields()
  return { form, kept: useKeptForm(key, form) }
}

it('brings back what was typed and not saved, and says so', () => {
  openForm().form.texts.de = 'Guten Tag'
  const again = openForm()
  expect(again.form.texts).toEqual({ en: 'Hello', de: 'Guten Tag' })
  expect([again.kept.restored.value, again.kept.changed()]).toEqual([true, true])
  expect(openForm('ben.one').kept.restored.value).toBe(false)
})

it('keeps nothing that is as it was saved', () => {
  const { form, kept } = openForm()
  form.name = 'Other'
  form.name = 'Refund'
  expect([kept.changed(), sessionStorage.length]).toEqual([false, 0])
})

it('forgets what is saved, whatever follows', () => {
  const { form, kept } = openForm()
  form.name = 'Other'
  kept.forget()
  form.name = 'Late'
  expect(sessionStorage.length).toBe(0)
})

it('throws away, and takes that back', () => {
  const { form, kept } = openForm()
  form.texts = { en: 'Other' }
  const bringBack = kept.discard()
  expect(form.texts).toEqual({ en: 'Hello' })
  expect(openForm().kept.restored.value).toBe(false)
  bringBack()
  expect(openForm().form.texts).toEqual({ en: 'Other' })
})

it.each(['{broken', '7', '"text"', '{"other":1}'])('survives %s under its name', (left) => {
  sessionStorage.setItem('emberdesk.form.ana.one', left)
  expect(openForm().form).toEqual(fields())
})
