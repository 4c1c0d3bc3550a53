import type { AccessRequest } from '@emberdesk/domain/agent'
import { call } from '@/data/callable.ts'

/**
 * Lets an agent in, changes his rights, or shuts him out. For admins. `passwordLink` is there for a new agent: where he chooses
 * his password. Rejects with an error whose message is for people.
 */
export function setAgentAccess(
  request: AccessRequest,
): Promise<{ uid: string; passwordLink: string | null }> {
  return call('setAgentAccess', request)
}
