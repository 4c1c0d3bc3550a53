import type { ConditionGroup } from '@emberdesk/domain/condition'
import { flushPromises } from '@vue/test-utils'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { noLiveData } from '@/testing/no-live-data.ts'
import ConditionEditor from './ConditionEditor.vue'

const status = { kind: 'test', field: 'status', op: 'is', value: ['open', 'pending'] } as const
const subject = { kind: 'test', field: 'subject', op: 'contains', value: 'lamp' } as const

function edit(condition: ConditionGroup, told = false) {
  const editor = mountWithDesk(ConditionEditor, {
    attachTo: document.body,
    props: {
      label: 'Conditions',
      told,
      modelValue: condition,
      'onUpdate:modelValue': (modelValue: ConditionGroup) => editor.setProps({ modelValue }),
    },
  })
  return editor
}
const options = () => [...document.querySelectorAll<HTMLElement>('[role=option]')]
async function pick(text: string) {
  const found = options().find((option) => option.textContent?.trim().startsWith(text))
  found?.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
  found?.click()
  await flushPromises()
}

describe('the editor of a condition', () => {
  beforeEach(noLiveData)
  afterEach(() => (document.body.innerHTML = ''))

  it('reads as words, with the desk’s own names', () => {
    const text = edit({ kind: 'all', of: [status, { kind: 'none', of: [subject] }] }).text()
    expect(text.replace(/\s+/g, ' ')).toContain('StatusisOpen or Pending')
    expect(text).toContain('Subject')
    expect(text).toContain('contains')
  })

  it('adds a comparison by its property', async () => {
    const editor = edit({ kind: 'all', of: [] })
    await editor
      .findAll('button')
      .find((button) => button.text() === 'Condition')!
      .trigger('click')
    await flushPromises()
    await pick('Priority')
    expect(editor.props('modelValue')).toEqual({
      kind: 'all',
      of: [{ kind: 'test', field: 'priority', op: 'is', value: [] }],
    })
  })

  it('keeps priorities as numbers', async () => {
    const editor = edit({ kind: 'all', of: [{ kind: 'test', field: 'priority', op: 'is', value: [3] }] })
    await editor.find('[data-value]').trigger('click')
    await flushPromises()
    await pick('Urgent')
    expect(editor.props('modelValue').of[0]).toMatchObject({ value: [3, 4] })
  })

  it('adds a group within, of the other kind, and takes it away', async () => {
    const editor = edit({ kind: 'all', of: [status] })
    await editor
      .findAll('button')
      .find((button) => button.text() === 'Group')!
      .trigger('click')
    expect(editor.props('modelValue').of[1]).toEqual({ kind: 'any', of: [] })
    await editor.find('[aria-label="Remove the group"]').trigger('click')
    expect(editor.props('modelValue').of).toEqual([status])
  })

  it('changes text and spans, each in its own unit', async () => {
    const waiting = { kind: 'test', field: 'waitingSince', op: 'longerAgoThan', value: 2_880 } as const
    const editor = edit({ kind: 'all', of: [subject, waiting] })
    await editor.find('input[type=text]').setValue('desk')
    expect(editor.props('modelValue').of[0]).toEqual({ ...subject, value: 'desk' })
    expect((editor.find('input[type=number]').element as HTMLInputElement).value).toBe('2')
    await editor.find('select').setValue('hours')
    expect(editor.props('modelValue').of[1]).toEqual({ ...waiting, value: 120 })
  })

  it('says what is not finished at its place, but only once it is asked for', async () => {
    const unfinished = { kind: 'test', field: 'assignee', op: 'is', value: [] } as const
    const editor = edit({ kind: 'all', of: [unfinished] })
    expect(editor.text()).not.toContain('Choose a value')
    await editor.setProps({ told: true })
    expect(editor.text()).toContain('Choose a value, or remove this condition.')
    const chip = editor.find('[aria-label="Condition on Assignee"]')
    expect(document.getElementById(chip.attributes('aria-describedby')!)?.textContent).toContain(
      'Choose a value',
    )
  })

  it('removes a comparison', async () => {
    const editor = edit({ kind: 'all', of: [status, subject] })
    await editor.find('[aria-label="Remove the condition on Status"]').trigger('click')
    expect(editor.props('modelValue').of).toEqual([subject])
  })

  it('has nothing that a screen reader stumbles over', async () => {
    const at = { kind: 'test', field: 'dueAt', op: 'before', value: 60 } as const
    const editor = edit({ kind: 'all', of: [status, { kind: 'any', of: [subject, at] }] })
    const { violations } = await axe.run(editor.element, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
  })
})
