import { mount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import { dismissToast, toast } from './toast.ts'
import Toaster from './Toaster.vue'

function page() {
  return mount(Toaster, {
    attachTo: document.body,
    props: { label: 'Notifications', closeLabel: 'Close' },
  })
}
/** The toasts of this moment are on the screen. */
const painted = () => new Promise((resolve) => setTimeout(resolve, 150))
const toasts = () => [...document.querySelectorAll('[data-sonner-toast]')]

afterEach(async () => {
  vi.useRealTimers()
  document.body.innerHTML = ''
})

it('shows what happened, with its action', async () => {
  page()
  const undo = vi.fn()
  toast({ text: 'Assigned to Ana', detail: '26-000421-7', action: { label: 'Undo', run: undo } })
  await painted()
  expect(document.body.textContent).toContain('Assigned to Ana')
  expect(document.body.textContent).toContain('26-000421-7')
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === 'Undo')
  button!.click()
  expect(undo).toHaveBeenCalledOnce()
})

it('puts a toast with the same id in the place of the earlier one', async () => {
  page()
  toast({ id: 'retry', text: 'First' })
  await painted()
  toast({ id: 'retry', text: 'Second', tone: 'danger' })
  await painted()
  const texts = toasts().map((each) => each.textContent)
  expect(texts.filter((text) => text?.includes('Second'))).toHaveLength(1)
  expect(texts.filter((text) => text?.includes('First'))).toHaveLength(0)
})

it('keeps no more passing ones than are in sight, and every one that stays', async () => {
  page()
  toast({ text: 'Refused', tone: 'danger' })
  for (const text of ['One', 'Two', 'Three', 'Four', 'Five']) toast({ text })
  const left = () => {
    const texts = toasts().map((each) => each.textContent)
    return ['Refused', 'One', 'Two', 'Three', 'Four', 'Five'].filter((text) =>
      texts.some((each) => each?.includes(text)),
    )
  }
  await vi.waitFor(() => expect(left()).toEqual(['Refused', 'Three', 'Four', 'Five']), 4_000)
})

it('takes a toast away', async () => {
  page()
  const id = toast({ text: 'Passing' })
  await painted()
  expect(document.body.textContent).toContain('Passing')
  dismissToast(id)
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(toasts().some((each) => each.textContent?.includes('Passing'))).toBe(false)
})

it('takes the focus by its key alone, not by typing', async () => {
  document.body.innerHTML = '<input>'
  page()
  toast({ text: 'Passing' })
  await painted()
  const field = document.querySelector('input')!
  field.focus()
  const press = (code: string) =>
    field.dispatchEvent(new KeyboardEvent('keydown', { code, key: code, bubbles: true }))
  press('KeyA')
  expect(document.activeElement).toBe(field)
  press('F8')
  expect(document.activeElement?.hasAttribute('data-sonner-toaster')).toBe(true)
})

it('leaves unsaid what was taken back before anyone could read it', async () => {
  page()
  dismissToast(toast({ text: 'Sent' }))
  await painted()
  expect(document.body.textContent).not.toContain('Sent')
})

it('lets what happened be painted before it says so', async () => {
  page()
  toast({ text: 'Later' })
  await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()))
  expect(document.body.textContent).not.toContain('Later')
  await painted()
  expect(document.body.textContent).toContain('Later')
})
