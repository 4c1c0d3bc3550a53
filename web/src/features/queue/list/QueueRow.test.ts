import axe from 'axe-core'
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { noLiveData } from '@/testing/no-live-data.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import { usualColumns } from './columns.ts'
import QueueRow from './QueueRow.vue'
import type { RowContent } from './row-content.ts'

const at = new Date('2026-11-22T09:00:00.000Z')
const time = { at, text: '4h', title: 'Sun, 22 Nov 2026, 09:00' }
const content = (part: Partial<RowContent> = {}): RowContent => ({
  ticket: sampleTicket({ tags: ['warranty'] }),
  requesterName: 'Iris Okafor',
  statusName: 'Open',
  assigneeName: 'Ana Weber',
  departmentName: 'Support',
  colleagues: [],
  marks: [],
  priority: { icon: 'priority4', tone: 'text-danger', text: 'Urgent' },
  due: { tone: '', icon: 'clock', text: '7h', title: 'Answer due in 7 hours' },
  time,
  created: time,
  unread: false,
  gone: false,
  ...part,
})

describe('QueueRow', () => {
  enableAutoUnmount(afterEach)
  beforeEach(() => {
    vi.setSystemTime(new Date('2026-11-22T13:00:00.000Z'))
    noLiveData()
  })

  const mountRow = (
    part: Partial<RowContent> = {},
    props: Partial<InstanceType<typeof QueueRow>['$props']> = {},
  ) => {
    const made = content(part)
    return mountWithDesk(QueueRow, {
      attachTo: document.body,
      props: {
        shown: { row: made.ticket, gone: made.gone, arrivedAt: 0 },
        contentOf: () => made,
        href: '/q/open/ticket1',
        layout: 'comfortable',
        columns: usualColumns,
        active: false,
        open: false,
        selected: false,
        acting: false,
        touch: false,
        ...props,
      },
    })
  }

  it.each(['comfortable', 'compact', 'table'] as const)(
    'shows who, what and when it is due: %s',
    (layout) => {
      const html = mountRow({}, { layout }).html()
      for (const shown of [
        'Iris Okafor',
        'Lamp arrived broken',
        'Open',
        'Answer due in 7 hours',
        'Urgent',
        '4h',
      ])
        expect(html).toContain(shown)
      expect(html).toContain('Assigned to Ana Weber')
    },
  )

  it('shows the columns that are asked for, in their order', () => {
    const row = mountRow(
      {},
      { layout: 'table', columns: ['number', 'subject', 'tags', 'assignee', 'department'] },
    )
    const cells = row.findAll('[role=gridcell]').map((cell) => cell.text())
    expect(cells.slice(1)).toEqual([
      '26-000421-7',
      'Lamp arrived brokenThe shade has a crack.',
      'warranty',
      'Ana Weber',
      'Support',
    ])
  })

  it('says unread by weight and in words', () => {
    expect(mountRow().find('[aria-label=Unread]').exists()).toBe(false)
    const row = mountRow({ unread: true })
    expect(row.find('[aria-label=Unread]').exists()).toBe(true)
    expect(row.find('.font-semibold').text()).toBe('Iris Okafor')
  })

  it('says in words who is at work on it, and what departs from the ordinary', () => {
    const ben = { uid: 'ben', name: 'Ben Okoro', ticketId: 'ticket1', departmentId: 'support', at } as const
    const row = mountRow({
      colleagues: [{ ...ben, mode: 'replying' }],
      marks: [{ icon: 'draft', tone: 'text-info', text: 'You have a draft here' }],
    })
    expect(row.find('[aria-label="Ben Okoro is replying"]').exists()).toBe(true)
    expect(row.find('[aria-label="You have a draft here"]').exists()).toBe(true)
  })

  it('is reached by Tab only when it is the active one, and then its box and its actions are too', () => {
    const tabs = (active: boolean) =>
      mountRow({}, { active, acting: active })
        .findAll('a, button, input')
        .map((element) => element.attributes('tabindex'))
    expect(tabs(false)).toEqual(['-1', '-1'])
    expect(tabs(true)).toEqual(['0', '0', '0', '0', '0', '0'])
  })

  it('offers what makes sense: not what is mine already, nor to end what has ended', () => {
    const acts = (ticket = sampleTicket()) =>
      mountRow({ ticket }, { acting: true })
        .findAll('[data-act]')
        .map((button) => button.attributes('data-act'))
    expect(acts()).toEqual(['assignToMe', 'status', 'snooze', 'resolve'])
    expect(acts(sampleTicket({ bucket: 'done', category: 'solved' }))).toEqual(['assignToMe', 'status'])
  })

  it('has one button for all of it where there is no pointer', () => {
    const buttons = mountRow({}, { touch: true }).findAll('[data-act]')
    expect(buttons.map((button) => button.attributes('aria-label'))).toEqual(['More'])
  })

  it('says that it has left the list', () => {
    expect(mountRow({ gone: true }).text()).toContain('No longer in this list')
  })

  it.each(['comfortable', 'compact', 'table'] as const)(
    'has nothing a screen reader stumbles over: %s',
    async (layout) => {
      const row = mountRow(
        { unread: true },
        { active: true, acting: true, selected: true, open: true, layout },
      )
      const grid = document.createElement('div')
      grid.setAttribute('role', 'grid')
      grid.setAttribute('aria-label', 'Open')
      document.body.append(grid)
      grid.append(row.element)
      const { violations } = await axe.run(grid, { rules: { 'color-contrast': { enabled: false } } })
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
    },
  )
})
