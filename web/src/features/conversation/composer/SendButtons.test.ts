import { defaultStatuses } from '@emberdesk/domain/ticket'
import { expect, it } from 'vitest'
import { h } from 'vue'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import UiProvider from '@/ui/UiProvider.vue'
import SendButtons from './SendButtons.vue'

it.each([
  ['a reply', false],
  ['a note', true],
])('shows the keys that this person sends %s with', (_, note) => {
  const [status] = defaultStatuses
  const keysOf = (id: string) => (id === 'ticket.send' ? 'Mod+s' : undefined)
  const page = mountWithDesk({
    render: () =>
      h(UiProvider, { toastsLabel: 'Notices', closeLabel: 'Close', keysOf }, () =>
        h(SendButtons, { note, status: status!, statuses: defaultStatuses, busy: false }),
      ),
  })
  expect(page.findAll('kbd').map((cap) => cap.text())).toEqual(['Ctrl', 'S'])
})
