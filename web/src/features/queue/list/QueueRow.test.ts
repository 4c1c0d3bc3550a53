import axe from 'axe-core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { noLiveData } from '@/testing/no-live-data.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import QueueRow from './QueueRow.vue'
import type { RowContent } from './row-context.ts'

const content = (part: Partial<RowContent> = {}): RowContent => ({
  ticket: sampleTicket({ tags: ['warranty'], priority: 4 }),
  requesterName: 'Iris Okafor',
  lie: null,
  statusName: 'Open',
  assigneeName: 'Ana Weber',
  colleagues: [],
  gone: false,
  ...part,
})

describe('QueueRow', () => {
  beforeEach(() => {
    vi.setSystemTime(new Date('2026-11-22T13:00:00.000Z'))
    noLiveData()
  })

  const mountRow = (
    part: Partial<RowContent> = {},
    props: Partial<InstanceType<typeof QueueRow>['$props']> = {},
  ) =>
    mountWithDesk(QueueRow, {
      attachTo: document.body,
      props: {
        content: content(part),
        to: '/q/open/ticket1',
        density: 'comfortable',
        active: false,
        open: false,
        arrivedAt: 0,
        ...props,
      },
    })

  it('shows who, what, when it is due, its state and whose it is', () => {
    const text = mountRow().html()
    for (const shown of [
      'Iris Okafor',
      'Lamp arrived broken',
      '26-000421-7',
      'The shade has a crack.',
      'Open',
      'warranty',
    ])
      expect(text).toContain(shown)
    expect(text).toContain('Answer due in 7 hours')
    expect(text).toContain('Assigned to Ana Weber')
    expect(text).toContain('Urgent')
  })

  it('says in words who is at work on it', () => {
    const at = new Date()
    const ben = { uid: 'ben', name: 'Ben Okoro', ticketId: 'ticket1', departmentId: 'support', at } as const
    const row = mountRow({ colleagues: [{ ...ben, mode: 'replying' }] })
    expect(row.find('[aria-label="Ben Okoro is replying"]').exists()).toBe(true)
  })

  it('is reached by Tab only when it is the active one, and then its actions are too', () => {
    const tabs = (active: boolean) =>
      mountRow({}, { active })
        .findAll('a, button')
        .map((element) => element.attributes('tabindex'))
    expect(tabs(false)).toEqual(['-1'])
    expect(tabs(true)).toEqual(['0', '0', '0'])
  })

  it('hands on that I take it', async () => {
    const row = mountRow({}, { active: true })
    await row.find('button[aria-label="Assign to me"]').trigger('click')
    expect(row.emitted('assignToMe')).toHaveLength(1)
  })

  it('says that it has left the list, and offers nothing more', () => {
    const row = mountRow({ gone: true }, { active: true })
    expect(row.text()).toContain('No longer in this list')
    expect(row.find('button').exists()).toBe(false)
  })

  it.each(['comfortable', 'compact'] as const)('has no fault that axe finds, %s', async (density) => {
    const row = mountRow({}, { density, active: true })
    const grid = document.createElement('div')
    grid.setAttribute('role', 'grid')
    grid.setAttribute('aria-label', 'Open')
    document.body.append(grid)
    grid.append(row.element)
    const { violations } = await axe.run(grid, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  })
})
