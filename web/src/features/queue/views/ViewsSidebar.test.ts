import { builtInViews, departmentView, TEAM, type ViewWithId } from '@emberdesk/domain/view'
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { computed, ref } from 'vue'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { noLiveData } from '@/testing/no-live-data.ts'
import ViewsSidebar from './ViewsSidebar.vue'

const entity = vi.hoisted(() => ({ saveView: vi.fn(), removeView: vi.fn() }))
const own = (id: string, order: number, ownerId = 'ana'): ViewWithId => ({
  ...(builtInViews[2] as ViewWithId),
  id,
  name: `View ${id}`,
  ownerId,
  order,
})
const personal = ref<ViewWithId[]>([])
const shared = ref<ViewWithId[]>([])
vi.mock('@/entities/view/index.ts', () => ({
  ...entity,
  useViews: () => ({
    builtIn: builtInViews,
    departments: computed(() => [{ ...departmentView('support'), name: 'Support' }]),
    shared,
    personal,
  }),
}))
vi.mock('@/entities/ticket/index.ts', async (actual) => ({
  ...(await actual<object>()),
  useViewCounts: () =>
    computed(
      () =>
        ({ id }: ViewWithId) =>
          id === 'done' ? null : { count: id.length, atLeast: id === 'mine' },
    ),
}))
vi.mock('@/entities/session/index.ts', () => ({
  useSession: () => ({ uid: 'ana', isLead: false, isAdmin: false, who: null }),
}))
const stubs = {
  RouterLink: { props: ['to'], template: '<a :href="`/q/${to.params?.view}`"><slot /></a>' },
  ToolButton: { props: ['label'], template: '<button :aria-label="label"></button>' },
}

describe('the views beside the list', () => {
  enableAutoUnmount(afterEach)
  beforeEach(() => {
    noLiveData()
    vi.clearAllMocks()
    const change = { id: 'x', saved: Promise.resolve(), undo: vi.fn(() => change) }
    entity.saveView.mockReturnValue(change)
    entity.removeView.mockReturnValue(change)
    personal.value = [own('a', 1), own('b', 2)]
    shared.value = [own('team', 1, TEAM)]
  })
  const make = () =>
    mountWithDesk(ViewsSidebar, { attachTo: document.body, props: { view: 'open' }, global: { stubs } })
  async function choose(view: string, act: string) {
    const sidebar = make()
    await sidebar.find(`[aria-label="Actions for ${view}"]`).trigger('click')
    await flushPromises()
    const items = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')]
    items.find((item) => item.textContent?.trim() === act)?.click()
    await flushPromises()
    return items.map((item) => item.textContent?.trim())
  }

  it('stand in their sections, each with its count', () => {
    const sidebar = make()
    const links = sidebar.findAll('a').map((link) => `${link.attributes('href')} ${link.text()}`)
    expect(links).toContain('/q/mine Mine4+')
    expect(links).toContain('/q/done Done')
    expect(links).toContain('/q/in-support support10')
    expect(sidebar.findAll('h2').map((head) => head.text())).toEqual([
      'Departments',
      'Shared views',
      'My views',
    ])
    expect(sidebar.find('[aria-current=page]').attributes('href')).toBe('/q/open')
  })

  it('of my own move by the menu', async () => {
    await choose('View b', 'Move up')
    const moved = entity.saveView.mock.calls.map(([{ id, order }]) => [id, order])
    expect(moved).toEqual([
      ['b', 1],
      ['a', 2],
    ])
  })

  it('of my own are deleted at once, with a way back', async () => {
    await choose('View a', 'Delete')
    expect(entity.removeView).toHaveBeenCalledExactlyOnceWith(personal.value[0], 'ana')
  })

  it('of the team can be duplicated by everybody, changed by leads alone', async () => {
    expect(await choose('View team', 'nothing')).toEqual(['Duplicate'])
  })

  it('say what to do when there is none of my own', () => {
    personal.value = []
    expect(make().text()).toContain('Save a filter, and it stands here.')
  })
})
