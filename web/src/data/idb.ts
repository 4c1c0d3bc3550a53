/** What is kept on this machine: a few large records, each by its key. Absent where the browser allows none, as in private windows. */
export interface Shelf {
  get: (key: string) => Promise<unknown>
  /** Every record whose key begins so. */
  getAll: (prefix: string) => Promise<unknown[]>
  /** All or nothing; `undefined` removes. */
  put: (entries: readonly (readonly [key: string, value: unknown])[]) => Promise<void>
  clear: () => Promise<void>
}

const STORE = 'records'

const settle = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'))
  })

const complete = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onerror = transaction.onabort = () =>
      reject(transaction.error ?? new Error('IndexedDB gave up'))
  })

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  return settle(request)
}

/** A database of this machine, opened on first use. Every call rejects when it cannot be used. */
export function openShelf(name: string): Shelf {
  let opening: Promise<IDBDatabase> | undefined
  const store = async (mode: IDBTransactionMode) => {
    opening ??= open(name)
    return (await opening).transaction(STORE, mode).objectStore(STORE)
  }
  return {
    get: async (key) => settle((await store('readonly')).get(key)),
    getAll: async (prefix) =>
      settle((await store('readonly')).getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`))),
    async put(entries) {
      const records = await store('readwrite')
      for (const [key, value] of entries) {
        if (value === undefined) records.delete(key)
        else records.put(value, key)
      }
      await complete(records.transaction)
    },
    async clear() {
      const records = await store('readwrite')
      records.clear()
      await complete(records.transaction)
    },
  }
}
