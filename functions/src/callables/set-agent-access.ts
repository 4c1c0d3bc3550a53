import { accessRequestSchema } from '@emberdesk/domain/agent'
import { HttpsError, onCall } from 'firebase-functions/https'
import {
  createAccount,
  findAccount,
  grantAccess,
  passwordLink,
  storeAccess,
} from '../adapters/agent-access.ts'
import { findDepartment } from '../adapters/team.ts'
import { readCall, requireCaller } from './caller.ts'

/**
 * Lets an agent in, changes his rights, or shuts him out; for admins. The account comes first and may do nothing, then the rights are
 * decided and stored, then given: a crash in between is mended by the same call again.
 */
export const setAgentAccess = onCall(async (request) => {
  const caller = requireCaller(request)
  if (caller.claims.role !== 'admin') {
    throw new HttpsError('permission-denied', 'Only an admin may change who has access.')
  }
  const access = readCall(request, accessRequestSchema)
  const known = await Promise.all(access.departments.map(findDepartment))
  if (known.includes(null)) {
    throw new HttpsError('invalid-argument', 'One of these departments is no longer there. Choose again.')
  }
  const existing = await findAccount(access)
  if (access.uid && !existing) throw new HttpsError('not-found', 'There is no agent with this account.')
  const { uid } = existing ?? (await createAccount(access))
  const problem = await storeAccess(access, caller.uid, uid)
  if (problem) throw new HttpsError('failed-precondition', problem)
  await grantAccess(access, uid)
  const isNew = !access.uid && !existing?.metadata.lastSignInTime
  return { uid, passwordLink: isNew && access.active ? await passwordLink(access.email) : null }
})
