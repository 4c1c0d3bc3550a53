// Loaded into the processes of a desk under measurement (`node --import`): the functions host then counts what it asks of Firestore,
// call by call, and tells it on a socket. Nothing of this is in the product.
import { Firestore } from 'firebase-admin/firestore'
import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer, Server, type IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'

/** Documents read and written: by the requests that bring mail in, and by everything else. */
export interface Operations {
  intake: { reads: number; writes: number }
  rest: { reads: number; writes: number }
}

interface Request {
  documents?: unknown[]
  writes?: unknown[]
}
interface Client {
  request(method: string, request: Request, ...rest: unknown[]): Promise<unknown>
  requestStream(method: string, duplex: boolean, request: Request, ...rest: unknown[]): Promise<Readable>
}

const socket = process.env['BENCH_OPERATIONS']
if (socket && process.argv[1]?.endsWith('/host/main.ts')) count(socket)

function count(path: string): void {
  const asking = new AsyncLocalStorage<'intake' | 'rest'>()
  const operations: Operations = { intake: { reads: 0, writes: 0 }, rest: { reads: 0, writes: 0 } }
  const add = (reads: number, writes: number) => {
    const sum = operations[asking.getStore() ?? 'rest']
    sum.reads += reads
    sum.writes += writes
  }
  const teller = createServer((_request, response) => response.end(JSON.stringify(operations)))
  teller.listen(path).unref()

  const emit = Server.prototype.emit as (event: string | symbol, ...args: unknown[]) => boolean
  Server.prototype.emit = function (this: Server, event: string | symbol, ...args: unknown[]) {
    if (event !== 'request' || this === teller) return emit.call(this, event, ...args)
    const isIntake = (args[0] as IncomingMessage).url?.includes('/api/inbound/')
    return asking.run(isIntake ? 'intake' : 'rest', () => emit.call(this, event, ...args))
  }

  const client = Firestore.prototype as unknown as Client
  const { request, requestStream } = client
  client.request = function (this: Client, method, what, ...rest) {
    add(0, method === 'commit' ? (what.writes?.length ?? 0) : 0)
    return request.call(this, method, what, ...rest)
  }
  client.requestStream = async function (this: Client, method, duplex, what, ...rest) {
    add(method === 'batchGetDocuments' ? (what.documents?.length ?? 0) : 0, 0)
    const stream = await requestStream.call(this, method, duplex, what, ...rest)
    // A sum or a count: one read a thousand entries of the index, of which a desk has fewer here.
    if (method === 'runAggregationQuery') add(1, 0)
    if (method === 'runQuery') stream.on('newListener', onData)
    return stream
  }
  /** A query costs what it finds, and one read when that is nothing. */
  function onData(this: Readable, event: string): void {
    if (event !== 'data') return
    this.off('newListener', onData)
    const counting = asking.getStore() ?? 'rest'
    const { emit: tell } = this
    let isFound = false
    this.emit = function (this: Readable, name: string | symbol, ...args: unknown[]) {
      const found = name === 'data' && (args[0] as { document?: unknown }).document
      if (found || (name === 'end' && !isFound)) operations[counting].reads += 1
      isFound ||= Boolean(found)
      return tell.call(this, name, ...args)
    }
  }
}
