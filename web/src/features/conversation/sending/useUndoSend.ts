import type { TicketWithId } from '@emberdesk/domain/ticket'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { serverNow } from '@/entities/clock/index.ts'
import { useStoreDraft, type DraftContent } from '@/entities/draft/index.ts'
import { ticketName, undoReply } from '@/entities/ticket/index.ts'
import { dismissToast, toast } from '@/ui/toast.ts'
import { openComposer } from './open-composers.ts'
import { offerUndo } from './undoable.ts'

/** Less than this is no time to press a button in. */
const LEAST_MS = 500

export interface SentReply {
  ticket: TicketWithId
  messageId: string
  content: DraftContent
}

/**
 * Offers to take a reply back for as long as it waits: a notice with its seconds, Mod+Z, and a button on the message. Its text comes back
 * into the composer, or, when its author has gone on, as a draft of the ticket that he is brought to.
 */
export function useUndoSend(): (sent: SentReply, sendAt: Date | null) => void {
  const { t } = useI18n()
  const router = useRouter()
  const storeDraft = useStoreDraft()

  async function bringBack(ticket: TicketWithId, content: DraftContent): Promise<void> {
    const composer = openComposer(ticket.id)
    if (composer) {
      composer.restore(content)
      composer.focus()
      return
    }
    storeDraft(ticket, content)
    const { params, query } = router.currentRoute.value
    await router.push({ name: 'queue', params: { view: params.view ?? 'open', ticketId: ticket.id }, query })
  }

  async function takeBack({ ticket, messageId, content }: SentReply): Promise<void> {
    const id = `taken back ${messageId}`
    const detail = ticketName(ticket)
    try {
      const { baseVersion } = await undoReply(ticket.id, messageId)
      await bringBack(ticket, { ...content, baseVersion })
      toast({ text: t('conversation.send.takenBack'), detail, id })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      toast({ tone: 'danger', text: t('conversation.send.notTakenBack'), detail: why, id })
    }
  }

  return (sent, sendAt) => {
    const left = sendAt ? sendAt.getTime() - serverNow() : 0
    if (!sendAt || left < LEAST_MS) return
    const { ticket, messageId, content } = sent
    const notice = `sent ${messageId}`
    const undo = () => {
      forget()
      dismissToast(notice)
      void takeBack(sent)
    }
    const forget = offerUndo({ ticketId: ticket.id, messageId, sendAt, content, undo }, left)
    // A notice under the pointer would stay, and promise what is over.
    setTimeout(() => dismissToast(notice), left)
    toast({
      text: t('conversation.send.sending'),
      detail: ticketName(ticket),
      action: { label: t('conversation.undo'), run: undo },
      ...{ duration: left, countdown: true, id: notice },
    })
  }
}
