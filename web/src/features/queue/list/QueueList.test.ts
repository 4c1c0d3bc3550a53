import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { noLiveData } from '@/testing/no-live-data.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import { groupedEntries, plainEntries } from '../lib/list-entries.ts'
import type { Shown } from '../lib/shown-rows.ts'
import { usualColumns } from './columns.ts'
import QueueList from './QueueList.vue'
import type { RowContent, RowTicket } from './row-content.ts'

const time = { at: new Date(0), text: '4h', title: 'Then' }
const contentOf = ({ row, gone }: Shown<RowTicket>): RowContent => ({
  ticket: row,
  requesterName: 'Iris Okafor',
  statusName: 'Open',
  assigneeName: '',
  departmentName: 'Support',
  colleagues: [],
  marks: [],
  priority: null,
  due: null,
  time,
  created: time,
  unread: false,
  gone,
})
const shownRows = (many: number): Shown<RowTicket>[] =>
  Array.from({ length: many }, (_, n) => ({ row: sampleTicket({ id: `t${n}` }), gone: false, arrivedAt: 0 }))

describe('QueueList', () => {
  enableAutoUnmount(afterEach)
  beforeEach(() => {
    noLiveData()
    // The page has no layout here: a pane of 900 px.
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(900)
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400)
  })
  afterEach(() => vi.restoreAllMocks())

  type Props = InstanceType<typeof QueueList>['$props']
  async function make(many: number, props: Partial<Props> = {}) {
    const list = mountWithDesk(QueueList, {
      attachTo: document.body,
      props: {
        label: 'Open',
        entries: plainEntries<RowTicket>()(shownRows(many)),
        contentOf,
        hrefOf: (id: string) => `/q/open/${id}`,
        layout: 'compact',
        density: 'compact',
        columns: usualColumns,
        sort: { by: 'dueAt', direction: 'asc' },
        openId: null,
        total: many,
        selected: new Set<string>(),
        choosing: false,
        touch: false,
        active: null,
        'onUpdate:active': (active: string | null) => list.setProps({ active }),
        ...props,
      } as Props,
    })
    await flushPromises()
    return list
  }
  /** Ids of rows whenever they are drawn. */
  const drawn: string[] = []
  const noting = (item: Shown<RowTicket>): RowContent => ({
    ...contentOf(item),
    get assigneeName() {
      drawn.push(item.row.id)
      return ''
    },
  })

  const focused = () => document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset.id

  it('draws a row that changed, and no other', async () => {
    const shown = shownRows(100)
    const list = await make(100, { contentOf: noting, entries: plainEntries<RowTicket>()(shown) })
    drawn.length = 0
    const changed = { ...shown[3]!, row: sampleTicket({ id: 't3', subject: 'Another' }) }
    await list.setProps({ entries: plainEntries<RowTicket>()(shown.with(3, changed)) } as Partial<Props>)
    expect(new Set(drawn)).toEqual(new Set(['t3']))
  })

  it('of 10,000 rows has fewer than 60 in the page, and says how many there are', async () => {
    const list = await make(10_000)
    const rows = list.findAll('[role=row]')
    expect(rows.length).toBeGreaterThan(25)
    expect(rows.length).toBeLessThan(60)
    expect(list.find('[role=grid]').attributes('aria-rowcount')).toBe('10000')
  })

  it('goes through its rows by keys, and keeps one place for Tab', async () => {
    const list = await make(30)
    const first = list.find('[data-id=t0] a')
    expect(list.findAll('a[tabindex="0"]').map((link) => link.attributes('href'))).toEqual(['/q/open/t0'])
    ;(first.element as HTMLElement).focus()
    await first.trigger('keydown', { key: 'ArrowDown' })
    await flushPromises()
    expect(focused()).toBe('t1')
    await list.find('[data-id=t1] a').trigger('keydown', { key: 'End' })
    await flushPromises()
    expect(list.props('active')).toBe('t29')
  })

  it('opens by a click, and leaves a click with a modifier to the browser', async () => {
    const list = await make(3)
    const link = list.find('[data-id=t1] a')
    await link.trigger('click', { button: 0 })
    expect(list.emitted('open')).toEqual([['t1']])
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true })
    link.element.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(false)
    expect(list.emitted('open')).toHaveLength(1)
  })

  it('chooses by the box, and a range with Shift', async () => {
    const list = await make(5)
    await list.find('[data-id=t1] input').trigger('click')
    await list.find('[data-id=t3] input').trigger('click', { shiftKey: true })
    await list.find('[data-id=t4] a').trigger('click', { shiftKey: true })
    expect(list.emitted('pick')).toEqual([
      ['t1', false],
      ['t3', true],
      ['t4', true],
    ])
    expect(list.emitted('open')).toBeUndefined()
  })

  it('shows what can be done to the row under the pointer, and says which button was pressed', async () => {
    const list = await make(5)
    expect(list.find('[data-act]').exists()).toBe(false)
    await list.find('[data-id=t2] a').trigger('pointermove', { pointerType: 'mouse' })
    expect(list.findAll('[data-id=t2] [data-act]')).toHaveLength(4)
    expect(list.findAll('[data-act]')).toHaveLength(4)
    const button = list.find('[data-act=snooze]')
    await button.trigger('click')
    expect(list.emitted('act')).toEqual([['snooze', 't2', button.element]])
  })

  it('folds a group, whose heading counts what is in it', async () => {
    const byParity = (row: RowTicket) => {
      const odd = Number(row.id.slice(1)) % 2
      return { key: String(odd), name: odd ? 'Odd' : 'Even', rank: odd }
    }
    const list = await make(5, { entries: groupedEntries(shownRows(5), byParity, new Set(['1'])) })
    const headings = list.findAll('[aria-expanded]')
    const said = headings.map((heading) => heading.text().replace(/\s+/g, ' '))
    expect(said).toEqual(['Even 3 tickets', 'Odd 2 tickets'])
    expect(headings[1]!.attributes('aria-expanded')).toBe('false')
    await headings[1]!.trigger('click')
    expect(list.emitted('toggleGroup')).toEqual([['group 1']])
  })

  it('sorts by the head of a column, and the other way round the second time', async () => {
    const list = await make(3, { layout: 'table' })
    const heads = list.findAll('[role=columnheader] button')
    const head = (text: string) => heads.find((each) => each.text().startsWith(text))!
    await head('Subject').trigger('click')
    await head('Due').trigger('click')
    expect(list.emitted('sort')).toEqual([
      [{ by: 'subject', direction: 'asc' }],
      [{ by: 'dueAt', direction: 'desc' }],
    ])
    expect(list.find('[aria-sort]').attributes('aria-sort')).toBe('ascending')
  })
})
