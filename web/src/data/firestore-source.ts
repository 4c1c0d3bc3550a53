import type { QuerySpec } from '@emberdesk/domain/query'
import {
  collection,
  collectionGroup,
  doc,
  limit,
  onSnapshot,
  orderBy,
  query,
  where,
  type DocumentSnapshot,
  type FirestoreError,
  type Query,
  type SnapshotMetadata,
} from 'firebase/firestore'
import { firestore } from './firestore.ts'
import type { Live, LiveSource, LiveState } from './live-source.ts'
import { toDates } from './to-dates.ts'

const withMetadata = { includeMetadataChanges: true }

export function toQuery(spec: QuerySpec): Query {
  const from = spec.group ? collectionGroup(firestore(), spec.path) : collection(firestore(), spec.path)
  return query(
    from,
    ...spec.where.map(([field, op, value]) => where(field, op, value)),
    ...spec.orderBy.map(([field, direction]) => orderBy(field, direction)),
    limit(spec.limit),
  )
}

export function toRow(snapshot: DocumentSnapshot): Live<object> {
  const data = toDates(snapshot.data({ serverTimestamps: 'estimate' })) as object
  return { ...data, id: snapshot.id, pending: snapshot.metadata.hasPendingWrites }
}

const toState = (metadata: SnapshotMetadata): LiveState => ({
  fromCache: metadata.fromCache,
  pendingWrites: metadata.hasPendingWrites,
})

const toError = ({ code, message }: FirestoreError) => ({ code, message })

/** Live data from Firestore. */
export const firestoreSource: LiveSource = {
  query: (spec, next, fail) =>
    onSnapshot(
      toQuery(spec),
      withMetadata,
      (snapshot) => {
        const changes = snapshot
          .docChanges(withMetadata)
          .map(({ type, doc, oldIndex, newIndex }) => ({ type, row: toRow(doc), oldIndex, newIndex }))
        next(changes, toState(snapshot.metadata))
      },
      (error) => fail(toError(error)),
    ),
  doc: (path, next, fail) =>
    onSnapshot(
      doc(firestore(), path),
      withMetadata,
      (snapshot) => next(snapshot.exists() ? toRow(snapshot) : null, toState(snapshot.metadata)),
      (error) => fail(toError(error)),
    ),
}
