import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Answer } from './call.ts'

const always = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }

/** Writes an answer. Rejects when the stream breaks or the client goes away; then the connection is closed, so that half a file is no file. */
export async function send(response: ServerResponse, answer: Answer): Promise<void> {
  if ('stream' in answer) {
    response.writeHead(answer.status, { ...always, ...answer.headers })
    await pipeline(answer.stream, response)
    return
  }
  const body = Buffer.from(JSON.stringify(answer.json))
  response.writeHead(answer.status, {
    ...always,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(body.length),
    ...answer.headers,
  })
  response.end(body)
}
