import { collections } from '@emberdesk/domain/paths'
import type { Usage } from '@emberdesk/domain/request'
import { db } from './firebase.ts'

/** Keeps how much of their budgets clients have used. */
export interface RateLimitStore {
  /**
   * Reads the usages under these ids, lets `decide` say what becomes of them, and stores that, all or nothing. `null` leaves everything as
   * it is. Answers whether something was stored.
   */
  update(
    ids: readonly string[],
    expiresAt: Date,
    decide: (usages: readonly Usage[]) => readonly Usage[] | null,
  ): Promise<boolean>
}

/** `rateLimits/{id}` in Firestore: one transaction, a read and a write an id. `expiresAt` is for a TTL policy. */
export const firestoreRateLimits: RateLimitStore = {
  update(ids, expiresAt, decide) {
    const refs = ids.map((id) => db().collection(collections.rateLimits).doc(id))
    return db().runTransaction(async (transaction) => {
      const found = await transaction.getAll(...refs)
      const usages = found.map((doc): Usage => ({
        attempts: (doc.get('attempts') as Usage['attempts']) ?? {},
      }))
      const next = decide(usages)
      if (!next) return false
      for (const [index, ref] of refs.entries()) transaction.set(ref, { ...next[index], expiresAt })
      return true
    })
  },
}
