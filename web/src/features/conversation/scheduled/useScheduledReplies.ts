import type { NoteWithId } from '@emberdesk/domain/message'
import type { ScheduledReplyWithId } from '@emberdesk/domain/scheduled'
import type { TicketWithId } from '@emberdesk/domain/ticket'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { DraftContent } from '@/entities/draft/index.ts'
import { useScheduled } from '@/entities/scheduled/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { useStatuses } from '@/entities/status/index.ts'
import { ticketName } from '@/entities/ticket/index.ts'
import { toast } from '@/ui/toast.ts'
import { collisionOf, type CollisionSource } from '../composer/collision.ts'
import { saidAs } from '../composer/said-as.ts'
import { joinBodies } from '../composer/body.ts'
import type { useWriting } from '../useWriting.ts'

type Writing = Pick<ReturnType<typeof useWriting>, 'composer' | 'scheduling' | 'sendNow'>
export interface ScheduledSource extends CollisionSource {
  notes: () => readonly NoteWithId[]
}

/** What is to go out later on a ticket, and what its author can do with it. */
export function useScheduledReplies(ticket: () => TicketWithId, source: ScheduledSource, writing: Writing) {
  const { t } = useI18n()
  const session = useSession()
  const { statusById, firstOf } = useStatuses()
  const rows = useScheduled(ticket)
  const { composer, scheduling, sendNow } = writing

  const collisionWith = (scheduled: ScheduledReplyWithId) =>
    collisionOf(scheduled.baseVersion, { ...source, me: session.uid })
  const items = computed(() =>
    rows.value.map((scheduled) => ({
      scheduled,
      collision: collisionWith(scheduled),
      isMine: scheduled.by === session.uid,
      mayCancel: scheduled.by === session.uid || session.isLead,
    })),
  )

  async function trying(act: Promise<unknown>) {
    try {
      await act
      return true
    } catch {
      toast({ tone: 'danger', text: t('conversation.send.gone'), detail: ticketName(ticket()) })
      return false
    }
  }

  const contentOf = (scheduled: ScheduledReplyWithId): DraftContent => {
    const { text, html, attachments, to, cc, bcc, baseVersion } = scheduled
    return { mode: 'reply', text, html, attachments, recipients: { to, cc, bcc }, baseVersion }
  }

  /** Now, on the version as it is: its author has read what was said. */
  function send(scheduled: ScheduledReplyWithId) {
    const { text, html, attachments, to, cc, bcc, id } = scheduled
    const status = statusById(scheduled.status) ?? firstOf('waiting')
    const baseVersion = collisionWith(scheduled)?.version ?? scheduled.baseVersion
    const reply = { text, html, attachments, to, cc, bcc, status, baseVersion }
    return trying(sendNow({ ...reply, recipients: { to, cc, bcc } }, id))
  }

  /** Back to a draft. What was said since stops that one, unless it is taken into it. */
  async function edit(scheduled: ScheduledReplyWithId, as?: 'quote' | 'text') {
    const collision = collisionWith(scheduled)
    const content = contentOf(scheduled)
    if (!(await trying(scheduling.cancel(scheduled)))) return
    composer.restore(
      as && collision
        ? { ...content, ...joinBodies(saidAs(collision.since, as), content), baseVersion: collision.version }
        : content,
    )
  }

  async function cancel(scheduled: ScheduledReplyWithId) {
    if (!(await trying(scheduling.cancel(scheduled)))) return
    toast({
      text: t('conversation.send.cancelled'),
      detail: ticketName(ticket()),
      action: { label: t('conversation.undo'), run: () => void bringBack(scheduled) },
    })
  }

  /** When it can no longer be sent later, its text is not lost. */
  async function bringBack(scheduled: ScheduledReplyWithId) {
    const isAhead = scheduled.sendAt.getTime() > Date.now()
    const isBack =
      isAhead &&
      (await scheduling.bringBack(scheduled).then(
        () => true,
        () => false,
      ))
    if (!isBack) composer.restore(contentOf(scheduled))
  }

  const putOff = (scheduled: ScheduledReplyWithId, at: Date) => trying(scheduling.putOff(scheduled.id, at))

  return { items, send, edit, cancel, putOff }
}
