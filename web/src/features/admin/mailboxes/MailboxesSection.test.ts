import type { MailboxState } from '@emberdesk/domain/mailbox'
import { expect, it, vi } from 'vitest'
import { ref } from 'vue'
import { useLiveQuery } from '@/data/useLiveQuery.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import MailboxesSection from './MailboxesSection.vue'

vi.mock('@/data/useLiveQuery.ts', () => ({ useLiveQuery: vi.fn() }))

const at = new Date('2026-11-22T10:00:00Z')
const mailbox = (change: Partial<MailboxState> = {}) => ({
  ...{
    id: 'info',
    pending: false,
    address: 'info@tallowpine.example',
    uidValidity: '7',
    lastUid: 4,
    since: at,
  },
  ...{ lastMailAt: at, error: null, failedAt: null, stuck: null, left: [], checkedAt: at },
  ...change,
})

function open(rows: object[], part: { pending?: boolean; error?: unknown } = {}) {
  const { pending = false, error = null } = part
  const retry = vi.fn()
  vi.mocked(useLiveQuery).mockReturnValue({
    ...{ rows: ref(rows), full: ref(false), pending: ref(pending), error: ref(error), retry },
  } as never)
  return { page: mountWithDesk(MailboxesSection), retry }
}

it('says of each mailbox when mail came last and since when it is connected', () => {
  const row = open([mailbox()]).page.get('li')
  for (const part of ['info@tallowpine.example', 'Last mail', 'connected']) expect(row.text()).toContain(part)
  expect(row.text()).not.toContain('Not working')
})

it('says what is wrong, since when, and which mail was left behind', () => {
  const error = 'The mail server does not accept this user and password.'
  const left = [{ uid: 3, why: 'The mail server failed to hand out a mail.', at }]
  const row = open([mailbox({ error, failedAt: at, lastMailAt: null, left })]).page.get('li')
  for (const part of [
    error,
    'Not working since',
    'No new mail yet',
    'One mail was left',
    'hand out a mail',
  ]) {
    expect(row.text()).toContain(part)
  }
})

it('says so when there is none, and tries again when they could not be loaded', async () => {
  expect(open([]).page.text()).toContain('No mailbox is fetched')
  const { page, retry } = open([], { error: new Error('denied') })
  expect(page.text()).not.toContain('No mailbox is fetched')
  await page.get('button').trigger('click')
  expect(retry).toHaveBeenCalledOnce()
})
