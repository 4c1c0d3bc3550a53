import type { LyingName } from '@emberdesk/domain/authenticity'
import type { Priority, Ticket } from '@emberdesk/domain/ticket'
import type { RowIcon } from './row-icons.ts'

/** A sign in a row, with what it says. */
export interface RowMark {
  icon: RowIcon
  tone: 'text-danger' | 'text-warning' | 'text-info' | 'text-ink-muted' | 'text-ink-subtle'
  text: string
}

export interface MarkFacts {
  ticket: Pick<Ticket, 'requester' | 'senderVerdict' | 'undelivered' | 'related' | 'snoozedUntil' | 'lock'>
  /** What the requester's name pretends. */
  lie: LyingName | null
  /** Whose drafts lie here; mine is an empty name. */
  drafts: readonly string[]
  me: string
  now: number
}
type Say = (key: string, named?: Record<string, unknown>) => string

/** What departs from the ordinary and must be seen before the ticket is opened; the ordinary says nothing. */
export function rowMarks(
  { ticket, lie, drafts, me, now }: MarkFacts,
  t: Say,
  moment: (at: Date) => string,
): RowMark[] {
  const { requester, senderVerdict, undelivered, related, snoozedUntil, lock } = ticket
  const address = requester.email
  const marks: RowMark[] = []
  const add = (icon: RowIcon, tone: RowMark['tone'], text: string) => marks.push({ icon, tone, text })

  for (const name of drafts) {
    if (name) add('draft', 'text-ink-muted', t('queue.marks.draft', { name }))
    else add('draft', 'text-info', t('queue.marks.myDraft'))
  }
  if (lock && lock.by !== me && lock.expiresAt.getTime() > now) {
    add('lock', 'text-warning', t('queue.marks.lock', { name: lock.name }))
  }
  if (snoozedUntil && snoozedUntil.getTime() > now) {
    add('snooze', 'text-ink-muted', t('queue.marks.snoozed', { at: moment(snoozedUntil) }))
  }
  if (undelivered) add('undelivered', 'text-danger', t('queue.marks.undelivered', { address: undelivered }))
  if (lie) add('doubt', 'text-warning', t(`queue.marks.lying.${lie.kind}`, { address, claims: lie.claims }))
  else if (senderVerdict === 'unverified') add('doubt', 'text-warning', t('queue.marks.unverified'))
  const [first] = related ?? []
  if (first) add('related', 'text-ink-muted', t(`queue.marks.${first.kind}`, { number: first.number }))
  return marks
}

const priorityTones = { 1: 'text-ink-subtle', 3: 'text-warning', 4: 'text-danger' } as const

/** A priority that departs from the normal one. */
export function priorityMark(priority: Priority, t: (key: string) => string): RowMark | null {
  if (priority === 2) return null
  return {
    icon: `priority${priority}`,
    tone: priorityTones[priority],
    text: t(`queue.priorities.${priority}`),
  }
}
