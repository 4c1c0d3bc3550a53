import type { ConditionGroup } from '@emberdesk/domain/condition'
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { noLiveData } from '@/testing/no-live-data.ts'
import FilterBar from './FilterBar.vue'

const status = { kind: 'test', field: 'status', op: 'is', value: ['open'] } as const
const tags = { kind: 'test', field: 'tags', op: 'hasAny', value: ['vip'] } as const

function make(filter: ConditionGroup | null = null) {
  const bar = mountWithDesk(FilterBar, {
    attachTo: document.body,
    props: {
      words: '',
      filter,
      changed: filter !== null,
      'onUpdate:words': (words: string) => bar.setProps({ words }),
      'onUpdate:filter': (next: ConditionGroup | null) =>
        bar.setProps({ filter: next, changed: next !== null }),
    },
  })
  return bar
}
type Bar = ReturnType<typeof make>
const button = (bar: Bar, text: string) => bar.findAll('button').find((each) => each.text() === text)

describe('the filter of a list', () => {
  enableAutoUnmount(afterEach)
  beforeEach(noLiveData)

  it('narrows by what is finished alone', async () => {
    const bar = make({ kind: 'all', of: [status] })
    await button(bar, 'Filter')!.trigger('click')
    await flushPromises()
    const found = [...document.querySelectorAll<HTMLElement>('[role=option]')]
    found.find((option) => option.textContent?.trim() === 'Subject')?.click()
    await flushPromises()
    expect(bar.find('[aria-label="Condition on Subject"]').exists()).toBe(true)
    expect(bar.props('filter')).toEqual({ kind: 'all', of: [status] })
    await bar.find('[aria-label="Condition on Subject"] input').setValue('lamp')
    expect(bar.props('filter')?.of).toHaveLength(2)
  })

  it('is no filter once the last condition is gone', async () => {
    const bar = make({ kind: 'all', of: [status] })
    await bar.find('[aria-label="Remove the condition on Status"]').trigger('click')
    expect(bar.props('filter')).toBeNull()
  })

  it('asks how several hold together, and shows groups that a link brings', async () => {
    const bar = make({ kind: 'all', of: [status, { kind: 'any', of: [tags] }] })
    expect(bar.find('[aria-label="Group of conditions"]').text()).toContain('vip')
    await button(bar, 'Any')!.trigger('click')
    expect(bar.props('filter')?.kind).toBe('any')
  })

  it('follows the address', async () => {
    const bar = make({ kind: 'all', of: [status] })
    await bar.setProps({ filter: { kind: 'all', of: [tags] } })
    expect(bar.find('[aria-label="Condition on Tags"]').exists()).toBe(true)
    expect(bar.find('[aria-label="Condition on Status"]').exists()).toBe(false)
  })

  it('clears words and conditions together, and can be saved as a view', async () => {
    const bar = make({ kind: 'all', of: [status] })
    await bar.find('input[type=search]').setValue('lamp')
    await button(bar, 'Save as view')!.trigger('click')
    expect(bar.emitted('save')).toHaveLength(1)
    await button(bar, 'Clear the filter')!.trigger('click')
    expect([bar.props('words'), bar.props('filter')]).toEqual(['', null])
  })

  it('is left by Escape from its field', async () => {
    const bar = make()
    await bar.find('input[type=search]').trigger('keydown', { key: 'Escape' })
    expect(bar.emitted('close')).toHaveLength(1)
  })
})
