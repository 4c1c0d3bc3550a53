import { pendingInboundSchema } from '@emberdesk/domain/inbound'
import { collections } from '@emberdesk/domain/paths'
import { dueInboundQuery } from '@emberdesk/domain/query'
import type { PendingStore } from '../intake/ports.ts'
import { isAlreadyExists } from './already-exists.ts'
import { db } from './firebase.ts'
import { runQuery } from './queries.ts'

/** google.rpc.Code. */
const NOT_FOUND = 5

const ref = (key: string) => db().collection(collections.inbound).doc(key)

/** Mail accepted and not yet filed, in Firestore. One write for each change. */
export const firestorePendingStore: PendingStore = {
  async add(key, pending) {
    try {
      await ref(key).create(pending)
    } catch (error) {
      if (!isAlreadyExists(error)) throw error
    }
  },
  due: (now) => runQuery(dueInboundQuery(now), pendingInboundSchema),
  async update(key, change) {
    try {
      await ref(key).update(change)
    } catch (error) {
      if ((error as { code?: unknown }).code !== NOT_FOUND) throw error
    }
  },
  async remove(key) {
    await ref(key).delete()
  },
}
