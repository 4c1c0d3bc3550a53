import type { QuerySpec } from '@emberdesk/domain/query'
import { getDocs } from 'firebase/firestore'
import { toQuery, toRow } from './firestore-source.ts'
import type { Live } from './live-source.ts'

/** Runs a query once: at most `spec.limit` reads. Rejects when it may not be run or the server cannot be reached. */
export async function fetchRows<T extends object>(spec: QuerySpec): Promise<Live<T>[]> {
  const { docs } = await getDocs(toQuery(spec))
  return docs.map((each) => toRow(each) as Live<T>)
}
