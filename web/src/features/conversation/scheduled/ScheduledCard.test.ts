import type { ScheduledReplyWithId } from '@emberdesk/domain/scheduled'
import { describe, expect, it } from 'vitest'
import { mountInWorkspace } from '../testing/mount-in-workspace.ts'
import { message } from '../testing/samples.ts'
import ScheduledCard from './ScheduledCard.vue'

const scheduled: ScheduledReplyWithId = {
  ...{ id: 'later1', ticketId: 'ticket1', departmentId: 'support', by: 'mara', name: 'Mara Quill' },
  ...{ baseVersion: 1, text: 'Good morning', html: '', to: [], cc: [], bcc: [], attachments: [] },
  ...{ status: 'answered', sendAt: new Date('2026-11-24T08:00:00Z'), state: 'waiting', error: null },
  ...{ createdAt: new Date(0), updatedAt: new Date(0) },
}
const said = message({ id: 'news', newText: 'One more thing.', baseVersion: 1 })
const collision = { since: [said], version: 2, by: 'others', tookBack: null }

function open(props: object = {}) {
  const { component } = mountInWorkspace(ScheduledCard, {
    ...{ scheduled, collision: null, isMine: true, mayCancel: true },
    ...{ authorOf: () => 'Iris', nameOf: () => 'Iris', ...props },
  })
  const button = (text: string) => component.findAll('button').find((each) => each.text() === text)
  const press = (text: string) => button(text)!.trigger('click')
  return { component, button, press }
}

describe('a reply that goes out later', () => {
  it('says whose it is, when it goes and what it says', async () => {
    const { component, press } = open()
    expect(component.text()).toMatch(/Mara Quill: goes out Tue, .*24.*2026/)
    expect(component.text()).toContain('Good morning')
    await press('Send now')
    await press('Edit')
    await press('Cancel')
    expect(Object.keys(component.emitted())).toEqual(expect.arrayContaining(['send', 'edit', 'cancel']))
  })

  it('is read by colleagues, and cancelled by a lead alone', () => {
    const colleague = open({ isMine: false, mayCancel: false })
    expect(colleague.component.findAll('button')).toEqual([])
    const lead = open({ isMine: false })
    expect(lead.component.findAll('button').map((each) => each.text())).toEqual(['Cancel'])
  })

  it('says at once that it will not go by itself when more was said', () => {
    const { component, button } = open({ collision })
    expect(component.get('[role=status]').text()).toBe(
      'More has been said since: it will not go out by itself.',
    )
    expect(button('Send now')).toBeUndefined()
  })

  it('that was held is reviewed beside what was said', async () => {
    const { component, press } = open({ scheduled: { ...scheduled, state: 'held' }, collision })
    expect(component.text()).toContain('held, was to go out')
    await press('Review')
    expect(component.get('[data-collision]').text()).toContain('One more thing.')
    expect(component.get('[data-collision]').text()).toContain('Good morning')
    await press('Quote it')
    await press('Send anyway')
    await press('Discard draft')
    expect(component.emitted('edit')).toEqual([['quote']])
    expect(component.emitted('send')).toHaveLength(1)
    expect(component.emitted('cancel')).toHaveLength(1)
  })
})
