import { agentSender } from '@emberdesk/domain/mail-out'
import type { StatusWithId, TicketWithId } from '@emberdesk/domain/ticket'
import { computed, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAgents } from '@/entities/agent/index.ts'
import { formatMoment } from '@/entities/clock/index.ts'
import { useDepartments } from '@/entities/department/index.ts'
import { useDraft } from '@/entities/draft/index.ts'
import { useTicketLock } from '@/entities/lock/index.ts'
import { usePreferences } from '@/entities/preferences/index.ts'
import { useScheduling } from '@/entities/scheduled/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { useStatuses } from '@/entities/status/index.ts'
import { ticketName, useReply } from '@/entities/ticket/index.ts'
import { toast } from '@/ui/toast.ts'
import type { Reply } from './composer/composer-ports.ts'
import { suggestedRecipients } from './composer/recipients.ts'
import { replyTarget } from './composer/reply-target.ts'
import { useComposer, type ComposerSource } from './composer/useComposer.ts'
import { useComposing } from './composer/useComposing.ts'
import { useUploads } from './composer/useUploads.ts'
import { useUndoSend } from './sending/useUndoSend.ts'

/** Where to go once a reply is on its way. */
export type Then = 'stay' | 'next' | 'list'

/** Writing to one ticket: the composer bound to drafts, the lock, replies and files, and what it says when it could not send. */
export function useWriting(
  ticket: () => TicketWithId,
  conversation: Pick<ComposerSource, 'messages' | 'notes' | 'events' | 'ready'>,
  { isOpen, go }: { isOpen: () => boolean; go: (then: Then) => void },
) {
  const { t, locale } = useI18n()
  const session = useSession()
  const preferences = usePreferences()
  const { me } = useAgents()
  const { departments, departmentById } = useDepartments()
  const { statuses, firstOf } = useStatuses()
  const { sendReply, addNote } = useReply()
  const scheduling = useScheduling()
  const offerUndo = useUndoSend()
  const lock = useTicketLock(ticket)
  const ticketId = ticket().id

  function from() {
    const team = departmentById(ticket().departmentId)
    return team ? agentSender(me.value?.name ?? session.name, team) : { name: session.name, address: '' }
  }

  /** Sends a reply now; with `scheduledId` in the place of one that was to go out later. */
  async function sendNow(reply: Reply, scheduledId?: string): Promise<void> {
    const { text, html, attachments, baseVersion, to, cc, bcc } = reply
    const answered = { ...reply, ticket: ticket(), from: from(), ...(scheduledId && { scheduledId }) }
    lock.given()
    const { id: messageId, saved } = sendReply(answered, preferences.undoSeconds)
    const recipients = { to, cc, bcc }
    const content = { mode: 'reply' as const, text, html, attachments, recipients, baseVersion }
    offerUndo({ ticket: answered.ticket, messageId, content }, await saved)
  }

  async function scheduleReply(reply: Reply, sendAt: Date): Promise<void> {
    const about = ticket()
    await scheduling.schedule({ ...reply, ticket: about }, sendAt)
    void lock.free()
    const at = formatMoment(sendAt, locale.value)
    toast({ text: t('conversation.send.willGo', { at }), detail: ticketName(about) })
  }

  const composer = useComposer(
    {
      ticketId,
      version: () => ticket().version,
      me: session.uid,
      ...conversation,
      suggested: () =>
        suggestedRecipients(
          ticket().requester,
          conversation.messages(),
          departments.value.map(({ address }) => address),
        ),
    },
    {
      draft: useDraft(ticket),
      sendReply: (reply) => sendNow(reply),
      scheduleReply,
      addNote: (note) => addNote(ticketId, note).saved,
    },
  )
  const files = useUploads(ticketId, composer.attach)

  watch(
    [composer.keys, composer.isEmpty, composer.mode],
    ([keys, empty, mode], [before]) => {
      if (empty || mode === 'note') void lock.free()
      else if (keys !== before) lock.typed()
    },
    { flush: 'post' },
  )

  const afterwards = computed(() =>
    statuses.value.filter(({ category }) => category !== 'new' && category !== 'closed'),
  )
  const chosen = shallowRef<StatusWithId | null>(null)
  const status = computed(() => chosen.value ?? firstOf('waiting'))

  /** The author has gone on to another ticket: say there that his text waits for him. */
  function tellUnsent(detail: string) {
    toast({ tone: 'danger', text: t('conversation.notSent'), detail, id: `unsent ${ticketId}` })
  }

  async function sendThrough(
    act: (status: StatusWithId) => Promise<boolean>,
    { as = status.value, then = preferences.afterSend }: { as?: StatusWithId; then?: Then } = {},
  ) {
    const detail = ticketName(ticket())
    const isReply = composer.mode.value === 'reply'
    let going = act(as)
    if (composer.held.value === 'loading') {
      if (await composer.mayGo()) going = act(as)
      else if (isOpen()) return
    }
    // Nothing spoke against it: it is on its way, whatever the server says in the end.
    if (isReply && composer.isEmpty.value) go(then)
    const sent = await going
    if (sent) chosen.value = null
    else if (!isOpen()) tellUnsent(detail)
  }

  function discard() {
    const undo = composer.discard()
    toast({
      text: t('conversation.discarded'),
      detail: ticketName(ticket()),
      action: { label: t('conversation.undo'), run: undo },
    })
  }

  return {
    composer,
    files,
    lock,
    scheduling,
    sendNow,
    target: computed(() => replyTarget(conversation.messages())),
    composing: useComposing(composer.keys, composer.isEmpty),
    status,
    statuses: afterwards,
    signature: computed(() => me.value?.signature ?? ''),
    choose: (next: StatusWithId) => (chosen.value = next),
    send: () => sendThrough(composer.send),
    sendAndResolve: () => sendThrough(composer.send, { as: firstOf('solved') }),
    sendAndNext: () => sendThrough(composer.send, { then: 'next' }),
    sendLater: (at: Date) => sendThrough((as) => composer.send(as, at), { then: 'stay' }),
    sendAnyway: () => sendThrough(composer.sendAnyway),
    confirmFromNote: () => sendThrough(composer.confirmFromNote),
    discard,
  }
}
