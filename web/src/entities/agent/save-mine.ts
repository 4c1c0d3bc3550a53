import type { Agent } from '@emberdesk/domain/agent'
import { collections } from '@emberdesk/domain/paths'
import { write } from '@/data/write.ts'

/** What an agent sets for himself. Rejects with a `WriteError`. */
export function saveMine(uid: string, changes: Partial<Pick<Agent, 'notify' | 'signature'>>): Promise<void> {
  return write({ kind: 'update', path: `${collections.agents}/${uid}`, data: changes })
}
