import { claimsSchema, type Claims } from '@emberdesk/domain/agent'
import { HttpsError, type CallableRequest } from 'firebase-functions/https'
import type * as z from 'zod'

export interface Caller {
  uid: string
  claims: Claims
}

/** The agent who calls. Throws an HttpsError with a sentence for people. */
export function requireCaller({ auth }: CallableRequest): Caller {
  if (!auth) throw new HttpsError('unauthenticated', 'Please sign in again.')
  const claims = claimsSchema.safeParse(auth.token).data
  if (!claims) throw new HttpsError('permission-denied', 'Only agents of this desk may do this.')
  return { uid: auth.uid, claims }
}

/** The data of a call as its schema says. Throws an HttpsError that names the fields that do not fit. */
export function readCall<T>({ data }: CallableRequest, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(data)
  if (parsed.success) return parsed.data
  const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')).filter(Boolean))]
  const what = fields.length
    ? `Please check: ${fields.join(', ')}.`
    : 'The desk did not understand this call.'
  throw new HttpsError('invalid-argument', what, { fields })
}
