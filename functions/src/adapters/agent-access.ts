import {
  accessProblem,
  agentSchema,
  withAccess,
  type AccessRequest,
  type Agent,
} from '@emberdesk/domain/agent'
import { collections } from '@emberdesk/domain/paths'
import { agentsQuery } from '@emberdesk/domain/query'
import type { UserRecord } from 'firebase-admin/auth'
import { auth, db } from './firebase.ts'
import { plain } from './plain.ts'
import { toQuery } from './queries.ts'

/** The account with this uid or, for a new agent, this address. */
export async function findAccount({ uid, email }: AccessRequest): Promise<UserRecord | null> {
  const found = uid ? auth().getUser(uid) : auth().getUserByEmail(email)
  return found.catch((error: { code?: string }) => {
    if (error.code === 'auth/user-not-found') return null
    throw error
  })
}

/** An account without a password and without any right. */
export async function createAccount({ email, name }: AccessRequest): Promise<UserRecord> {
  return auth().createUser({ email, displayName: name, disabled: true })
}

/**
 * Stores an agent's rights, deciding on the agents as they are in the same transaction, so that of two admins who take each other's
 * rights one loses. One read an agent, one write.
 * @returns a sentence that says why not, or null when it is done
 */
export async function storeAccess(request: AccessRequest, by: string, uid: string): Promise<string | null> {
  return db().runTransaction(async (transaction) => {
    const found = await transaction.get(toQuery(agentsQuery()))
    const agents = found.docs.map((doc) => ({ ...agentSchema.parse(plain(doc.data())), id: doc.id }))
    const problem = accessProblem(request, by, uid, agents)
    if (problem) return problem
    const before = agents.find(({ id }) => id === uid)
    const agent: Agent = withAccess(request, before && agentSchema.parse(before))
    transaction.set(db().collection(collections.agents).doc(uid), agent)
    return null
  })
}

/** Makes the account say what the agent's document says: address, name, rights; someone shut out is signed out everywhere. */
export async function grantAccess(request: AccessRequest, uid: string): Promise<void> {
  const { email, name, role, departments, active } = request
  await auth().updateUser(uid, { email, displayName: name, disabled: !active })
  await auth().setCustomUserClaims(uid, active ? { role, departments: [...new Set(departments)] } : null)
  if (!active) await auth().revokeRefreshTokens(uid)
}

/** Where a new agent chooses his password. */
export const passwordLink = (email: string): Promise<string> => auth().generatePasswordResetLink(email)
