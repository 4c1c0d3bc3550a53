import { collections } from '@emberdesk/domain/paths'
import type { UsedTokens } from '../http/webhook/used-tokens.ts'
import { isAlreadyExists } from './already-exists.ts'
import { sha256Hex } from './digest.ts'
import { db } from './firebase.ts'

/** `usedTokens/{sha256 of the token}`: one write, and one read when it is there already. `expiresAt` is for a TTL policy. */
export const firestoreUsedTokens: UsedTokens = {
  async bind(token, contentHash, expiresAt) {
    const ref = db().collection(collections.usedTokens).doc(sha256Hex(token))
    try {
      await ref.create({ contentHash, expiresAt })
      return true
    } catch (error) {
      if (!isAlreadyExists(error)) throw error
      return (await ref.get()).get('contentHash') === contentHash
    }
  },
}
