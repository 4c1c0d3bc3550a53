import type { Claims } from '@emberdesk/domain/agent'
import type { VerifyToken } from '../adapters/auth-verifier.ts'
import type { ConversationReader } from '../adapters/conversation-reader.ts'
import type { Call } from './call.ts'
import { notFound } from './errors.ts'
import { HttpError } from './http-error.ts'

export interface Agent {
  uid: string
  claims: Claims
}

export interface AccessDependencies {
  verify: VerifyToken
  conversations: ConversationReader
}

/** What a document id may look like here. Anything else is no id of ours, and never reaches a path. */
const documentId = /^[A-Za-z0-9_-]{1,64}$/

/** A document id out of a path or a query. Throws 404 for what cannot be one. */
export function requireId(value: string | null | undefined): string {
  if (!value || !documentId.test(value)) throw notFound()
  return value
}

/** The agent who sends the request. Throws 401 without a good token, 403 for people who are no agents. */
export async function requireAgent(call: Call, verify: VerifyToken): Promise<Agent> {
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(call.headers.authorization ?? '')?.[1]
  const visitor = token ? await verify(token) : null
  if (!visitor) {
    const headers = { 'WWW-Authenticate': 'Bearer' }
    throw new HttpError(401, 'signed_out', 'Please sign in again.', { headers })
  }
  if (!visitor.claims) throw new HttpError(403, 'not_an_agent', 'Only agents of this desk may do this.')
  return { uid: visitor.uid, claims: visitor.claims }
}

/** The agent, when the ticket is one of his departments'. A ticket of others answers 404, like one that does not exist. */
export async function requireTicketAccess(
  call: Call,
  ticketId: string,
  { verify, conversations }: AccessDependencies,
): Promise<Agent> {
  const agent = await requireAgent(call, verify)
  const department = await conversations.departmentOf(ticketId)
  const { role, departments } = agent.claims
  if (department === null || (role !== 'admin' && !departments.includes(department))) throw notFound()
  return agent
}
