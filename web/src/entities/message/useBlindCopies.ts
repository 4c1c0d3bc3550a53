import type { Bcc } from '@emberdesk/domain/message'
import { bccPath } from '@emberdesk/domain/paths'
import type { ComputedRef } from 'vue'
import type { Live } from '@/data/live-source.ts'
import { useLiveDoc } from '@/data/useLiveDoc.ts'

/** Who got a blind copy of a reply and what became of it, live. Agents alone may read it. One read. */
export const useBlindCopies = (ticketId: string, messageId: string): ComputedRef<Live<Bcc> | null> =>
  useLiveDoc<Bcc>(bccPath(ticketId, messageId)).doc
