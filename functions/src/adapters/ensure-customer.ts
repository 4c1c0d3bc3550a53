import { customerIdOf, newCustomer, UNKNOWN_CUSTOMER } from '@emberdesk/domain/customer'
import type { Message } from '@emberdesk/domain/message'
import { collections } from '@emberdesk/domain/paths'
import { isAlreadyExists } from './already-exists.ts'
import { sha256Hex } from './digest.ts'
import { db } from './firebase.ts'

/**
 * Makes the document of the customer who wrote a message, unless there is one; a customer that is there stays as he is. One write.
 * @returns whether he was known before. False for one message of his at most, however often and in whatever order this is done, so
 * that of two first messages at once the later look always finds him known. True too for who is no customer: an agent, or nobody.
 */
export async function ensureCustomer(message: Pick<Message, 'by' | 'from'>, now: Date): Promise<boolean> {
  const { by, from } = message
  if (by === UNKNOWN_CUSTOMER || by !== customerIdOf(from.address, sha256Hex)) return true
  try {
    await db().collection(collections.customers).doc(by).create(newCustomer(from, now))
    return false
  } catch (error) {
    if (!isAlreadyExists(error)) throw error
    return true
  }
}
