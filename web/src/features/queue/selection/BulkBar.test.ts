import { beforeEach, describe, expect, it } from 'vitest'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { noLiveData } from '@/testing/no-live-data.ts'
import BulkBar from './BulkBar.vue'

// Tooltips want the workspace around them.
const stubs = {
  ToolButton: { props: ['label'], template: '<button :aria-label="label" v-bind="$attrs"></button>' },
}
const bar = (props: Partial<InstanceType<typeof BulkBar>['$props']> = {}) =>
  mountWithDesk(BulkBar, {
    props: { count: 3, all: false, total: 20, jobWhy: '', ...props },
    global: { stubs },
  })

describe('BulkBar', () => {
  beforeEach(noLiveData)

  it('says how many are chosen, and hands on what is to be done, with its button', async () => {
    const shown = bar()
    expect(shown.find('[role=status]').text()).toBe('3 chosen')
    await shown.find('[aria-label=Snooze]').trigger('click')
    expect(shown.emitted('act')?.[0]).toEqual(['snooze', shown.find('[aria-label=Snooze]').element])
    await shown.find('[aria-label="Choose none"]').trigger('click')
    expect(shown.emitted('clear')).toHaveLength(1)
  })

  it('offers the whole view, by its number', async () => {
    const shown = bar({ total: 1_248 })
    const button = shown.findAll('button').find((each) => each.text() === 'Choose all 1248 in this view')
    await button!.trigger('click')
    expect(shown.emitted('selectAll')).toHaveLength(1)
    expect(bar({ count: 20 }).text()).not.toContain('Choose all')
    expect(bar({ total: null }).text()).toContain('Choose all in this view')
  })

  it('does not change more than the browser may one by one, and says what to do', () => {
    const shown = bar({ count: 101, total: 101 })
    expect(shown.text()).toContain(
      'At most 100 can be changed one by one. Choose fewer, or all in this view.',
    )
    expect(shown.find('[aria-label=Resolve]').attributes('disabled')).toBeDefined()
    expect(shown.text()).toContain('Choose all 101 in this view')
  })

  it('says why the whole view cannot be changed, where it cannot', () => {
    const shown = bar({ count: 101, total: 200, jobWhy: 'Use another condition.' })
    expect(shown.text()).toContain('At most 100 can be changed one by one. Use another condition.')
    expect(shown.text()).not.toContain('Choose all')
  })

  it('lets the whole view be changed however many it has', () => {
    const shown = bar({ count: 1_248, total: 1_248, all: true })
    expect(shown.find('[role=status]').text()).toBe('All 1248 tickets of this view')
    expect(shown.find('[aria-label=Resolve]').attributes('disabled')).toBeUndefined()
  })
})
