import type { Timestamp } from 'firebase-admin/firestore'
import type { DocumentDatabase } from '../intake/database.ts'
import { db } from './firebase.ts'
import { isLostToOthers } from './lost-to-others.ts'
import { plain } from './plain.ts'

/** Firestore. The state of a document is the time of its last update. */
export const firestoreDatabase: DocumentDatabase = {
  async read(paths) {
    const refs = [...new Set(paths)].map((path) => db().doc(path))
    const snapshots = await db().getAll(...refs)
    return snapshots.map((snapshot) => ({
      path: snapshot.ref.path,
      data: snapshot.exists ? (plain(snapshot.data()) as Record<string, unknown>) : null,
      state: snapshot.updateTime ?? null,
    }))
  },
  async commit(writes) {
    const batch = db().batch()
    for (const { kind, path, data, ifState } of writes) {
      const ref = db().doc(path)
      if (kind === 'create' || ifState === null) batch.create(ref, data)
      else if (ifState) batch.update(ref, data, { lastUpdateTime: ifState as Timestamp })
      else if (kind === 'set') batch.set(ref, data)
      else batch.update(ref, data)
    }
    await batch.commit()
  },
  isLostToOthers,
}
