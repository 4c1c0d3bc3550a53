import type { StatusWithId, TicketWithId } from '@emberdesk/domain/ticket'
import { computed, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAgents } from '@/entities/agent/index.ts'
import { useDepartments } from '@/entities/department/index.ts'
import { useDraft } from '@/entities/draft/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { useStatuses } from '@/entities/status/index.ts'
import { ticketName, useReply } from '@/entities/ticket/index.ts'
import { agentSender } from '@emberdesk/domain/mail-out'
import { toast } from '@/ui/toast.ts'
import { suggestedRecipients } from './composer/recipients.ts'
import { replyTarget } from './composer/reply-target.ts'
import { useComposer } from './composer/useComposer.ts'
import { useComposing } from './composer/useComposing.ts'
import { useUploads } from './composer/useUploads.ts'
import type { StreamMessage } from './stream/stream.ts'

/** Writing to one ticket: the composer bound to drafts, replies and files, and what it says when it could not send. */
export function useWriting(
  ticket: () => TicketWithId,
  conversation: { messages: () => readonly StreamMessage[]; ready: () => boolean },
  isOpen: () => boolean,
) {
  const { t } = useI18n()
  const session = useSession()
  const { me } = useAgents()
  const { departments, departmentById } = useDepartments()
  const { statuses, firstOf } = useStatuses()
  const { sendReply, addNote } = useReply()
  const ticketId = ticket().id

  function from() {
    const team = departmentById(ticket().departmentId)
    return team ? agentSender(me.value?.name ?? session.name, team) : { name: session.name, address: '' }
  }

  const composer = useComposer(
    {
      ticketId,
      version: () => ticket().version,
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
      sendReply: (reply) => sendReply({ ...reply, ticket: ticket(), from: from() }).saved,
      addNote: (note) => addNote(ticketId, note).saved,
    },
  )
  const files = useUploads(ticketId, composer.attach)

  const afterwards = computed(() =>
    statuses.value.filter(({ category }) => category !== 'new' && category !== 'closed'),
  )
  const chosen = shallowRef<StatusWithId | null>(null)
  const status = computed(() => chosen.value ?? firstOf('waiting'))

  async function sendThrough(act: (status: StatusWithId) => Promise<boolean>, as = status.value) {
    const detail = ticketName(ticket())
    const sent = await act(as)
    if (sent) chosen.value = null
    // The author has gone on to another ticket: say there that his text waits for him.
    else if (!isOpen()) {
      toast({
        tone: 'danger',
        text: t('conversation.notSent'),
        detail,
        id: `unsent ${ticketId}`,
      })
    }
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
    target: computed(() => replyTarget(conversation.messages())),
    composing: useComposing(composer.text),
    status,
    statuses: afterwards,
    signature: computed(() => me.value?.signature ?? ''),
    choose: (next: StatusWithId) => (chosen.value = next),
    send: () => sendThrough(composer.send),
    sendAndResolve: () => sendThrough(composer.send, firstOf('solved')),
    sendAnyway: () => sendThrough(composer.sendAnyway),
    confirmFromNote: () => sendThrough(composer.confirmFromNote),
    discard,
  }
}
