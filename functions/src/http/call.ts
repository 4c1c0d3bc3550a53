import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'

/** One HTTP request, as handlers see it. */
export interface Call {
  /** Parts of the path that the route names, decoded. */
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  headers: IncomingHttpHeaders
  /** The bytes as they came. */
  body: Buffer
  /** Network address of the client. */
  client: string
}

/** What a handler answers: JSON, or a stream of bytes. */
export type Answer = { status: number; headers?: Record<string, string> } & (
  { json: unknown } | { stream: Readable }
)

export type Handler = (call: Call) => Promise<Answer>
