import { describe, expect, it } from 'vitest'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import BulkReport from './BulkReport.vue'

const skipped = [
  { ticketId: 't1', number: '26-000001-9', subject: 'Lamp', reason: 'changed' },
  { ticketId: 't2', number: '26-000002-7', subject: '', reason: 'assigneeElsewhere' },
] as const
const report = (props: Partial<InstanceType<typeof BulkReport>['$props']> = {}) =>
  mountWithDesk(BulkReport, {
    props: {
      text: 'Status set to Pending',
      changed: 37,
      skippedCount: 2,
      skipped: [...skipped],
      progress: null,
      error: null,
      undoable: true,
      ...props,
    },
    global: {
      stubs: { RouterLink: { props: ['to'], template: '<a :href="to.params.ticketId"><slot /></a>' } },
    },
  })

describe('BulkReport', () => {
  it('says how many were changed and skipped, and of each skipped one why, with the way to it', () => {
    const shown = report()
    expect(shown.find('[role=status]').text()).toContain('37 tickets changed, 2 skipped')
    const links = shown.findAll('a').map((link) => [link.attributes('href'), link.text()])
    expect(links).toEqual([
      ['t1', '26-000001-9LampSomebody else changed it first.'],
      ['t2', '26-000002-7No subjectThe assignee does not work in its department.'],
    ])
  })

  it('counts those that it does not know by name', () => {
    expect(report({ skippedCount: 12 }).text()).toContain('And 10 more')
  })

  it('shows how far it is, and cannot be put away before it has ended', () => {
    const shown = report({ progress: 0.25, undoable: false })
    expect(shown.find('progress').attributes('value')).toBe('0.25')
    expect(shown.find('[aria-label="Close the result"]').exists()).toBe(false)
    expect(shown.text()).toContain('37 tickets changed so far')
  })

  it('undoes, and says what went wrong', async () => {
    const shown = report({ error: 'It stopped. Try again.' })
    expect(shown.text()).toContain('It stopped. Try again.')
    await shown
      .findAll('button')
      .find((button) => button.text() === 'Undo')!
      .trigger('click')
    expect(shown.emitted('undo')).toHaveLength(1)
  })
})
