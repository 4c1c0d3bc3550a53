import { builtInView, TEAM, type ViewWithId } from '@emberdesk/domain/view'
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { noLiveData } from '@/testing/no-live-data.ts'
import type { Editing } from '../views/useViewEditing.ts'
import { draftFrom, emptyDraft } from '../views/view-draft.ts'
import ViewBuilder from './ViewBuilder.vue'

const held = vi.hoisted(() => ({ save: vi.fn(), isLead: false, rows: 0 }))
const editing = ref<Editing | null>(null)
vi.mock('../views/useViewEditing.ts', () => ({ useViewEditing: () => ({ editing, save: held.save }) }))
vi.mock('@/entities/session/index.ts', () => ({
  useSession: () => ({ uid: 'ana', isLead: held.isLead, isAdmin: false, who: null }),
}))
vi.mock('@/entities/ticket/index.ts', async (actual) => ({
  ...(await actual<object>()),
  useViewRows: () => ({
    rows: ref(Array.from({ length: held.rows })),
    pending: ref(false),
    complete: ref(true),
  }),
}))

const open = builtInView('open') as ViewWithId
const page = () => document.body
const field = () => page().querySelector<HTMLInputElement>('input[maxlength="60"]')!
const button = (text: string) =>
  [...page().querySelectorAll('button')].find((each) => each.textContent?.trim() === text)!

describe('the builder of views', () => {
  enableAutoUnmount(afterEach)
  beforeEach(() => {
    noLiveData()
    held.save.mockReset()
    held.isLead = false
    held.rows = 48
  })
  async function show(made: Editing) {
    editing.value = made
    mountWithDesk(ViewBuilder, { attachTo: document.body })
    await flushPromises()
  }
  async function name(text: string) {
    field().value = text
    field().dispatchEvent(new Event('input'))
    await flushPromises()
  }
  async function submit() {
    page()
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }))
    await flushPromises()
  }

  it('says how many tickets fit', async () => {
    await show({ draft: draftFrom(open, 'ana', 'Mine', 1), before: null })
    expect(page().textContent).toContain('48 tickets fit')
  })

  it('saves under its name, without groups that say nothing, and closes', async () => {
    const draft = draftFrom(open, 'ana', '', 3)
    const condition = { kind: 'all' as const, of: [...draft.condition.of, { kind: 'any' as const, of: [] }] }
    await show({ draft: { ...draft, condition }, before: null })
    await name('  Hot ')
    await submit()
    expect(held.save).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ name: 'Hot', ownerId: 'ana', order: 3, condition: draft.condition }),
      null,
    )
    expect(editing.value).toBeNull()
  })

  it('does not save without a name, and says so at its place', async () => {
    await show({ draft: emptyDraft('ana', 1), before: null })
    await submit()
    expect(held.save).not.toHaveBeenCalled()
    expect(page().textContent).toContain('Give the view a name.')
    expect(document.activeElement).toBe(field())
  })

  it('does not save what is not finished, and goes there', async () => {
    const unfinished = { kind: 'test', field: 'assignee', op: 'is', value: [] } as const
    const draft = {
      ...emptyDraft('ana', 1),
      name: 'Theirs',
      condition: { kind: 'all', of: [unfinished] } as const,
    }
    await show({ draft, before: null })
    await submit()
    expect(held.save).not.toHaveBeenCalled()
    expect(page().textContent).toContain('Choose a value, or remove this condition.')
    expect(document.activeElement?.hasAttribute('data-value')).toBe(true)
  })

  it('lets leads alone share a view', async () => {
    await show({ draft: { ...emptyDraft('ana', 1), name: 'All' }, before: null })
    expect(button('Everybody')).toBeUndefined()
  })

  it('shares it with everybody, or with the departments chosen', async () => {
    held.isLead = true
    await show({ draft: { ...emptyDraft('ana', 1), name: 'All' }, before: null })
    button('Everybody').click()
    await flushPromises()
    expect(page().textContent).toContain('All departments')
    await submit()
    expect(held.save.mock.calls[0]![0]).toMatchObject({ ownerId: TEAM, departmentIds: [] })
  })

  it('changes a view in its place', async () => {
    const before = { ...open, id: 'v1', ownerId: 'ana', name: 'Old' }
    await show({ draft: before, before })
    expect(page().textContent).toContain('Edit view')
    await name('New')
    await submit()
    expect(held.save).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: 'New' }), before)
  })
})
