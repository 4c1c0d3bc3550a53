import type { GroupField } from '@emberdesk/domain/view'
import { beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, nextTick, ref, shallowRef } from 'vue'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { setLiveSource } from '@/data/live.ts'
import { noLiveData } from '@/testing/no-live-data.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import { useGroups } from './useGroups.ts'

const row = (id: string, priority: 1 | 2 | 3 | 4) => ({
  row: sampleTicket({ id, priority }),
  gone: false,
  arrivedAt: 0,
})

describe('groups of rows', () => {
  beforeEach(noLiveData)

  function setUp() {
    const rows = shallowRef([row('a', 2), row('b', 4), row('c', 2)])
    const group = ref<GroupField | null>('priority')
    const held = ref(false)
    let groups!: ReturnType<typeof useGroups>
    mountWithDesk(
      defineComponent({
        setup() {
          groups = useGroups(rows, () => ({ id: 'open', group: group.value }), held)
          return () => null
        },
      }),
    )
    const lines = () =>
      groups.entries.value.map((entry) => (entry.kind === 'group' ? `[${entry.name}]` : entry.key)).join(' ')
    return { rows, group, held, groups, lines }
  }

  it('stand by what matters: the most urgent first', () => {
    expect(setUp().lines()).toBe('[Urgent] b [Normal] a c')
  })

  it('keep their rows while the list is held, whatever becomes of them', () => {
    const { rows, held, lines } = setUp()
    expect(lines()).toBe('[Urgent] b [Normal] a c')
    held.value = true
    rows.value = [row('a', 4), row('b', 4), row('c', 2)]
    expect(lines()).toBe('[Urgent] b [Normal] a c')
    held.value = false
    expect(lines()).toBe('[Urgent] a b [Normal] c')
  })

  it('fold and unfold, and all stand open in another grouping', async () => {
    const { group, groups, lines } = setUp()
    groups.toggle('group 2')
    expect(lines()).toBe('[Urgent] b [Normal]')
    groups.toggle('group 2')
    expect(lines()).toBe('[Urgent] b [Normal] a c')
    groups.toggle('group 2')
    group.value = 'assignee'
    await nextTick()
    expect(lines()).toBe('[Unassigned] a b c')
    group.value = null
    await nextTick()
    expect(lines()).toBe('a b c')
  })

  it('are called as the organisations are, or by their people’s domain', async () => {
    setLiveSource({
      query: ({ path }, next) => {
        const row = { id: 'hh', name: 'Harbour Hotels', pending: false }
        const changes = [{ type: 'added', row, oldIndex: -1, newIndex: 0 }] as const
        next(path === 'organisations' ? [...changes] : [], { fromCache: false, pendingWrites: false })
        return () => {}
      },
      doc: () => () => {},
    })
    const { rows, group, lines } = setUp()
    const of = (id: string, organisationId: string | null, email: string) => ({
      row: sampleTicket({ id, organisationId, requester: { customerId: id, name: id, email } }),
      gone: false,
      arrivedAt: 0,
    })
    rows.value = [
      of('a', 'hh', 'a@harbour.example'),
      of('b', 'far', 'b@northlight.example'),
      of('c', null, 'c@example.org'),
    ]
    group.value = 'organisation'
    await nextTick()
    expect(lines()).toBe('[No organisation] c [Harbour Hotels] a [northlight.example] b')
  })
})
