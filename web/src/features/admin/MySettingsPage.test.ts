import type { AgentWithId } from '@emberdesk/domain/agent'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { saveMine } from '@/entities/agent/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { toast } from '@/ui/toast.ts'
import MySettingsPage from './MySettingsPage.vue'

const { me } = await vi.hoisted(async () => {
  const vue = await import('vue')
  return { me: vue.ref<Partial<AgentWithId> | undefined>() }
})
vi.mock('@/entities/agent/index.ts', () => ({ saveMine: vi.fn(), useAgents: () => ({ me }) }))
vi.mock('@/entities/session/index.ts', () => ({ useSession: () => ({ uid: 'mara' }) }))
vi.mock('@/ui/toast.ts', () => ({ toast: vi.fn() }))

let page: VueWrapper
const signature = () => page.get<HTMLTextAreaElement>('textarea')
const toggle = (label: string) => {
  const id = page
    .findAll('label')
    .find((each) => each.text() === label)!
    .attributes('for')
  return page.get(`[id="${id}"]`)
}
const saveButton = () => page.get<HTMLButtonElement>('[type=submit]')

beforeEach(() => {
  vi.mocked(saveMine).mockReset().mockResolvedValue()
  vi.mocked(toast).mockReset()
  me.value = { email: 'mara@tallowpine.example', notify: { own: true, unassigned: false }, signature: 'Mara' }
  page = mountWithDesk(MySettingsPage)
})
afterEach(() => page.unmount())

it('changes one kind of mail and leaves the other', async () => {
  await toggle('Unassigned tickets').trigger('click')
  expect(saveMine).toHaveBeenCalledExactlyOnceWith('mara', { notify: { own: true, unassigned: true } })
})

it('saves the signature once it differs', async () => {
  expect(saveButton().element.disabled).toBe(true)
  await signature().setValue('Mara Ilves')
  expect(saveButton().element.disabled).toBe(false)
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(saveMine).toHaveBeenCalledExactlyOnceWith('mara', { signature: 'Mara Ilves' })
  expect(vi.mocked(toast).mock.lastCall?.[0]).toMatchObject({ text: 'Signature saved', tone: 'success' })
})

it('says so when it was refused, and keeps what was typed', async () => {
  vi.mocked(saveMine).mockRejectedValue(new Error('refused'))
  await signature().setValue('Mara Ilves')
  await page.get('form').trigger('submit')
  await flushPromises()
  expect(vi.mocked(toast).mock.lastCall?.[0].tone).toBe('danger')
  expect(signature().element.value).toBe('Mara Ilves')
})

it('follows another tab, but not over what is being typed', async () => {
  me.value = { ...me.value, signature: 'From elsewhere' }
  await nextTick()
  expect(signature().element.value).toBe('From elsewhere')
  await signature().setValue('Typing')
  me.value = { ...me.value, signature: 'Again' }
  await nextTick()
  expect(signature().element.value).toBe('Typing')
})

it('switches theme and shortcuts on this machine', async () => {
  const dark = page.findAll('button').find((button) => button.text() === 'Dark')!
  await dark.trigger('click')
  expect(document.documentElement.dataset.theme).toBe('dark')
  await toggle('Single-key shortcuts').trigger('click')
  expect(JSON.parse(localStorage.getItem('emberdesk.preferences')!)).toMatchObject({
    theme: 'dark',
    shortcuts: false,
  })
})
