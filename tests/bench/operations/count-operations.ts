// Loaded into the processes of a desk under measurement (`node --import`): the functions host then counts what it asks of Firestore,
// call by call, and tells it on a socket. Nothing of this is in the product.
import { Firestore } from 'firebase-admin/firestore'
import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer, Server, type IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'

interface Cost {
  reads: number
  writes: number
  /** Have a price of their own, a fifth of a write's. */
  deletes: number
}
type Part = 'intake' | 'schedules' | 'rest'

/** Documents read and written: by the requests that bring mail in, by the schedules, and by everything else. */
export interface Operations extends Record<Part, Cost> {
  /** Without the schedules' part. A query's documents count for the collection that it asks. */
  byCollection: Record<string, Cost>
}

interface Request {
  documents?: string[]
  writes?: { update?: { name: string } | null; delete?: string | null }[]
  structuredQuery?: { from?: { collectionId: string }[] }
}
interface Client {
  request(method: string, request: Request, ...rest: unknown[]): Promise<unknown>
  requestStream(method: string, duplex: boolean, request: Request, ...rest: unknown[]): Promise<Readable>
}

/** Names of the collections on the way to a document: `tickets/messages`. */
const collectionOf = (name: string) =>
  name
    .replace(/^.*?\/documents\//, '')
    .split('/')
    .filter((_, index) => index % 2 === 0)
    .join('/')

const socket = process.env['BENCH_OPERATIONS']
if (socket && process.argv[1]?.endsWith('/host/main.ts')) count(socket)

function count(path: string): void {
  const asking = new AsyncLocalStorage<Part>()
  const none = () => ({ reads: 0, writes: 0, deletes: 0 })
  const operations: Operations = { intake: none(), schedules: none(), rest: none(), byCollection: {} }
  const part = () => asking.getStore() ?? 'rest'
  function add(collection: string, kind: keyof Cost, to = part()): void {
    operations[to][kind] += 1
    if (to !== 'schedules') (operations.byCollection[collection] ??= none())[kind] += 1
  }
  const teller = createServer((_request, response) => response.end(JSON.stringify(operations)))
  teller.listen(path).unref()

  const emit = Server.prototype.emit as (event: string | symbol, ...args: unknown[]) => boolean
  Server.prototype.emit = function (this: Server, event: string | symbol, ...args: unknown[]) {
    if (event !== 'request' || this === teller) return emit.call(this, event, ...args)
    const url = (args[0] as IncomingMessage).url ?? ''
    const isOf = url.includes('/api/inbound/')
      ? 'intake'
      : url.startsWith('/schedules/')
        ? 'schedules'
        : 'rest'
    return asking.run(isOf, () => emit.call(this, event, ...args))
  }

  const client = Firestore.prototype as unknown as Client
  const { request, requestStream } = client
  client.request = function (this: Client, method, what, ...rest) {
    const writes = method === 'commit' ? (what.writes ?? []) : []
    for (const { update, delete: deleted } of writes) {
      add(collectionOf(update?.name ?? deleted ?? ''), deleted ? 'deletes' : 'writes')
    }
    return request.call(this, method, what, ...rest)
  }
  client.requestStream = async function (this: Client, method, duplex, what, ...rest) {
    if (method === 'batchGetDocuments')
      for (const name of what.documents ?? []) add(collectionOf(name), 'reads')
    const stream = await requestStream.call(this, method, duplex, what, ...rest)
    // A sum or a count: one read a thousand entries of the index, of which a desk has fewer here.
    if (method === 'runAggregationQuery') add('sums', 'reads')
    if (method === 'runQuery') countFound(stream, what.structuredQuery?.from?.[0]?.collectionId ?? 'query')
    return stream
  }
  /** A query costs what it finds, and one read when that is nothing. */
  function countFound(stream: Readable, collection: string): void {
    const to = part()
    let isFound = false
    stream.on('newListener', function onData(this: Readable, event: string) {
      if (event !== 'data') return
      this.off('newListener', onData)
      const { emit: tell } = this
      this.emit = function (this: Readable, name: string | symbol, ...args: unknown[]) {
        const found = name === 'data' && (args[0] as { document?: unknown }).document
        if (found || (name === 'end' && !isFound)) add(collection, 'reads', to)
        isFound ||= Boolean(found)
        return tell.call(this, name, ...args)
      }
    })
  }
}
