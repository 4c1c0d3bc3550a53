import { claimsSchema, type Claims } from '@emberdesk/domain/agent'
import { auth } from './firebase.ts'

/** Who sent an ID token. `claims` is null for people who are no agents. */
export interface Visitor {
  uid: string
  claims: Claims | null
}

/** Checks an ID token; null when it is forged, expired or not for this desk. */
export type VerifyToken = (idToken: string) => Promise<Visitor | null>

export const verifyIdToken: VerifyToken = async (idToken) => {
  const token = await auth()
    .verifyIdToken(idToken)
    .catch((error: { code?: string }) => {
      if (error.code?.startsWith('auth/')) return null
      throw error
    })
  return token && { uid: token.uid, claims: claimsSchema.safeParse(token).data ?? null }
}
