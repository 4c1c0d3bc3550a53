import {
  cannedValues,
  chooseText,
  fillVariables,
  type CannedResponse,
  type CannedResponseWithId,
} from '@emberdesk/domain/canned'
import type { TicketWithId } from '@emberdesk/domain/ticket'
import { computed, type ComputedRef } from 'vue'
import { useCannedOnDemand } from '@/entities/canned/index.ts'
import { useDepartments } from '@/entities/department/index.ts'
import { useDeskName } from '@/entities/desk/index.ts'
import { useSession } from '@/entities/session/index.ts'
import { useReplyLanguage, type ReplyLanguage } from './useReplyLanguage.ts'

export interface FilledResponse {
  locale: string
  /** It is in the customer's language. */
  wanted: boolean
  html: string
  text: string
}

export interface CannedFilling extends ReplyLanguage {
  /** Those that the ticket's department is offered, by name. */
  offered: ComputedRef<readonly CannedResponseWithId[]>
  /** They are still on their way. */
  pending: ComputedRef<boolean>
  /** Has them come; nothing is read before. */
  ask: () => void
  /** The text for this ticket; what has no value stays as `{{…}}`, to be seen. Null for a response without any text. */
  fill: (response: CannedResponse) => FilledResponse | null
}

/** Canned responses as this ticket's customer would get them. */
export function useCannedFilling(ticket: () => TicketWithId): CannedFilling {
  const session = useSession()
  const deskName = useDeskName()
  const { departmentById } = useDepartments()
  const { live, ask } = useCannedOnDemand()
  const reply = useReplyLanguage(ticket)

  const offered = computed(() => {
    const { departmentId } = ticket()
    return live.rows.value.filter(
      ({ departmentIds }) => !departmentIds.length || departmentIds.includes(departmentId),
    )
  })

  function fill(response: CannedResponse): FilledResponse | null {
    const found = chooseText(response, reply.language.value ? [reply.language.value] : [])
    if (!found) return null
    const { requester, number, subject, departmentId } = ticket()
    const context = {
      requester,
      ticket: { number, subject },
      department: { name: departmentById(departmentId)?.name ?? '' },
      agent: { name: session.name },
      desk: { name: deskName.value },
      now: new Date(),
    }
    const values = cannedValues(context, found.locale)
    return {
      locale: found.locale,
      wanted: found.wanted,
      html: fillVariables(found.text.html, values, 'html').text,
      text: fillVariables(found.text.text, values, 'text').text,
    }
  }

  return { ...reply, offered, pending: live.pending, ask, fill }
}
