export type Operator = '==' | '<' | '<=' | '>' | '>=' | 'in' | 'array-contains'

/** A Firestore query as data, so that the web and the functions run the same one and a test can hold it against the indexes. */
export interface QuerySpec {
  name: string
  /** Collection path, or the collection's id when `group` is set. */
  path: string
  group: boolean
  where: readonly (readonly [field: string, op: Operator, value: unknown])[]
  orderBy: readonly (readonly [field: string, direction: 'asc' | 'desc'])[]
  limit: number
}
