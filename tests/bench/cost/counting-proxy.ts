import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { channelReader, requestsOf, type ChannelMessage } from './channel-frames.ts'
import { readsOfRules, readsOfRulesForTarget } from './rule-reads.ts'

export interface Cost {
  reads: number
  writes: number
  /** Have a price of their own, a fifth of a write's. */
  deletes: number
}

export interface CountingProxy {
  /** `host:port` to give to a browser in the place of Firestore's. */
  address: string
  /** What all browsers together have cost so far. */
  cost: () => Cost
  /** Reads and writes by collection, for those who want to know where they come from. */
  byCollection: () => Record<string, Cost>
  stop: () => Promise<void>
}

const isListening = ({ url }: IncomingMessage) => url?.includes('/Firestore/Listen/channel') ?? false
const collectionOf = (name: string) =>
  name
    .replace(/^.*?\/documents\//, '')
    .split('/')
    .filter((_, index) => index % 2 === 0)
    .join('/')

/**
 * Stands between browsers and the Firestore emulator and counts as Google bills (firebase.google.com/docs/firestore/pricing): a read for
 * each document and listener it is sent to, one for a question without an answer, one for each document that rules look at; a write for each
 * document written.
 */
export async function startCountingProxy(firestore: string): Promise<CountingProxy> {
  const [host, port] = firestore.split(':') as [string, string]
  const totals = new Map<string, Cost>()
  const add: Add = (collection, kind, count = 1) => {
    const sum = totals.get(collection) ?? { reads: 0, writes: 0, deletes: 0 }
    totals.set(collection, { ...sum, [kind]: sum[kind] + count })
  }

  /** One a stream: its answers come in several requests. */
  const streams = new Map<string, ReturnType<typeof counter>>()
  function counterOf({ url }: IncomingMessage): ReturnType<typeof counter> {
    const stream = new URL(url ?? '', 'http://proxy').searchParams.get('SID') ?? ''
    const known = streams.get(stream) ?? counter(add)
    streams.set(stream, known)
    return known
  }

  function pass(from: IncomingMessage, to: ServerResponse): void {
    const sent: Buffer[] = []
    const upstream = request({ host, port, path: from.url, method: from.method, headers: from.headers })
    upstream.on('response', (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers)
      to.flushHeaders()
      const read = from.method === 'GET' ? channelReader(counterOf(from)) : () => {}
      answer.on('data', (bytes: Buffer) => {
        read(bytes)
        to.write(bytes)
      })
      answer.on('end', () => to.end())
    })
    upstream.on('error', () => to.destroy())
    to.on('close', () => upstream.destroy())
    from.on('data', (bytes: Buffer) => {
      sent.push(bytes)
      upstream.write(bytes)
    })
    from.on('end', () => {
      upstream.end()
      if (from.method === 'POST') countSent(isListening(from), Buffer.concat(sent).toString(), add)
    })
  }

  const server = createServer(pass)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    cost: () =>
      [...totals.values()].reduce(
        (sum, { reads, writes, deletes }) => ({
          reads: sum.reads + reads,
          writes: sum.writes + writes,
          deletes: sum.deletes + deletes,
        }),
        { reads: 0, writes: 0, deletes: 0 },
      ),
    byCollection: () => Object.fromEntries([...totals].sort(([a], [b]) => a.localeCompare(b))),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

type Add = (collection: string, kind: keyof Cost, count?: number) => void

/**
 * Counts what comes down: documents, and listeners that found none. The emulator sends all of a limited query again with each change,
 * which Google does not; a version of a document counts once a listener. So does finding none: the emulator says that a listener is
 * current again whenever a write comes near it.
 */
function counter(add: Add): (message: ChannelMessage) => void {
  const answered = new Set<number>()
  const told = new Set<string>()
  return ({ documentChange, targetChange }) => {
    for (const id of documentChange?.targetIds ?? []) {
      answered.add(id)
      const { name, updateTime } = documentChange!.document
      const version = `${id} ${name} ${updateTime}`
      if (told.has(version)) continue
      told.add(version)
      add(collectionOf(name), 'reads')
    }
    if (targetChange?.targetChangeType === 'CURRENT') {
      for (const id of targetChange.targetIds ?? []) {
        if (!answered.has(id)) add('nothing found', 'reads')
        answered.add(id)
      }
    }
  }
}

/** Counts what goes up: documents written, and what the rules read for it. */
function countSent(listening: boolean, body: string, add: Add): void {
  for (const sent of requestsOf(body) as {
    addTarget?: unknown
    writes?: { update?: { name: string }; delete?: string }[]
  }[]) {
    if (listening && sent.addTarget) add('rules', 'reads', readsOfRulesForTarget(sent.addTarget))
    for (const { update, delete: deleted } of sent.writes ?? []) {
      add(collectionOf(update?.name ?? deleted ?? ''), deleted ? 'deletes' : 'writes')
    }
    if (sent.writes) add('rules', 'reads', readsOfRules(sent.writes))
  }
}
