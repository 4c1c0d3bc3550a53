import type { AgentWithId } from '@emberdesk/domain/agent'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h, nextTick } from 'vue'
import { saveMine } from '@/entities/agent/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { toast } from '@/ui/toast.ts'
import UiProvider from '@/ui/UiProvider.vue'
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
  localStorage.clear()
  me.value = { email: 'mara@tallowpine.example', notify: { own: true, unassigned: false }, signature: 'Mara' }
  const labels = { toastsLabel: 'Messages', closeLabel: 'Close' }
  page = mountWithDesk({ render: () => h(UiProvider, labels, () => h(MySettingsPage)) })
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

const kept = () => JSON.parse(localStorage.getItem('emberdesk.preferences')!) as Record<string, unknown>
const button = (name: string) =>
  page.findAll('button').find((each) => [each.text(), each.attributes('aria-label')].includes(name))!

it('changes how the desk looks at once, and takes it back', async () => {
  await button('Dark').trigger('click')
  expect(document.documentElement.dataset.theme).toBe('dark')
  await toggle('Single-key shortcuts').trigger('click')
  expect(kept()).toMatchObject({ theme: 'dark', shortcuts: false })
  await toggle('High contrast').trigger('click')
  expect(document.documentElement.dataset.contrast).toBe('high')
  const said = vi.mocked(toast).mock.lastCall![0]
  expect(said.text).toBe('High contrast changed')
  said.action!.run()
  await nextTick()
  expect(document.documentElement.dataset.contrast).toBeUndefined()
})

it('sets how long a reply can be taken back', async () => {
  const select = page.get<HTMLSelectElement>('select[aria-label="Time to undo"]')
  expect(select.element.value).toBe('5')
  await select.setValue('0')
  expect(kept()).toMatchObject({ undoSeconds: 0 })
  await select.setValue('30')
  expect(kept()).toMatchObject({ undoSeconds: 30 })
})

describe('keys', () => {
  const change = (title: string) => button(`Change the keys of “${title}”`)
  const press = (title: string, key: string, held = {}) => change(title).trigger('keydown', { key, ...held })
  const row = (title: string) => page.findAll('li').find((each) => each.text().startsWith(title))!
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('takes the keys that are pressed, one after the other', async () => {
    await change('Reply').trigger('click')
    await press('Reply', 'g')
    await press('Reply', 'r')
    expect(kept()).toMatchObject({ keys: { 'ticket.reply': ['g r'] } })
    expect(row('Reply').text()).toContain('GR')
  })

  it('takes one key after a pause, and gives the usual one back', async () => {
    await change('Write a note').trigger('click')
    await press('Write a note', 'Y', { shiftKey: true })
    vi.advanceTimersByTime(1_000)
    await nextTick()
    expect(kept()).toMatchObject({ keys: { 'ticket.note': ['Shift+y'] } })
    await button('The usual keys of “Write a note”').trigger('click')
    expect(kept()).toMatchObject({ keys: {} })
  })

  it('says who has the keys already, and takes them over when told to', async () => {
    await change('Reply').trigger('click')
    await press('Reply', 'n')
    vi.advanceTimersByTime(1_000)
    await nextTick()
    expect(row('Reply').get('[role=alert]').text()).toContain('Write a note')
    expect(localStorage.getItem('emberdesk.preferences') ?? '').not.toContain('ticket.reply')
    await row('Reply')
      .findAll('button')
      .find((each) => each.text() === 'Take them over')!
      .trigger('click')
    expect(kept()).toMatchObject({ keys: { 'ticket.reply': ['n'], 'ticket.note': [] } })
    expect(row('Write a note').text()).toContain('None')
    await button('Usual keys everywhere').trigger('click')
    expect(kept()).toMatchObject({ keys: {} })
  })

  it('keeps off what one gets about with, and gives up on Escape', async () => {
    await change('Reply').trigger('click')
    await press('Reply', 'Enter')
    expect(row('Reply').get('[role=status]').text()).toContain('needed for getting about')
    await press('Reply', 'Escape')
    expect(row('Reply').find('[role=status]').exists()).toBe(false)
    expect(localStorage.getItem('emberdesk.preferences') ?? '').not.toContain('ticket.reply')
  })

  it('can leave a command without keys', async () => {
    await change('Reply').trigger('click')
    await press('Reply', 'Backspace')
    expect(kept()).toMatchObject({ keys: { 'ticket.reply': [] } })
  })
})
