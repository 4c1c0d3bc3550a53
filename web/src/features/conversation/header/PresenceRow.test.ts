import type { Presence, PresenceMode } from '@emberdesk/domain/presence'
import { expect, it } from 'vitest'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import PresenceRow from './PresenceRow.vue'

const lease = (uid: string, mode: PresenceMode): Presence => ({
  uid,
  name: uid,
  ticketId: 'ticket1',
  departmentId: 'support',
  mode,
  at: new Date(0),
})

it('shows who is here and what they do, each announced once', async () => {
  const wrapper = mountWithDesk(PresenceRow, { props: { colleagues: [lease('Ana', 'viewing')] } })
  const told = () => wrapper.get('[role=status]').text()
  expect(told()).toBe('Ana is viewing')
  await wrapper.setProps({ colleagues: [lease('Ana', 'replying'), lease('Ben', 'viewing')] })
  expect(told()).toBe('Ana is replying, Ben is viewing')
  expect(wrapper.get('ul[aria-label="Also here"]').findAll('li')).toHaveLength(2)
  await wrapper.setProps({ colleagues: [lease('Ana', 'viewing')] })
  await wrapper.setProps({ colleagues: [lease('Ana', 'replying'), lease('Ana2', 'noting')] })
  expect(told()).toBe('Ana2 is writing a note')
})

it('says that somebody has it open and is away, but not as being busy', () => {
  const wrapper = mountWithDesk(PresenceRow, {
    props: { colleagues: [lease('Ana', 'replying'), lease('Ben', 'idle')] },
  })
  expect(wrapper.get('[aria-hidden=true]').text()).toBe('Ana is replying')
  expect(wrapper.get('ul').html()).toContain('Ben has it open, away')
})
