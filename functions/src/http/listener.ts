import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer, Call } from './call.ts'
import { clientAddress } from './client-address.ts'
import { isCrossSite } from './cross-site.ts'
import { HttpError } from './http-error.ts'
import { send } from './send.ts'
import { findRoute, type Route } from './router.ts'

/** A request as Cloud Functions hands it over: `rawBody` are the bytes, read already. */
export type PlatformRequest = IncomingMessage & { rawBody?: Buffer }

export interface ListenerOptions {
  routes: readonly Route[]
  /** Host of the desk as people type it, when it is known. */
  publicHost: string | null
  behindHosting: boolean
  log: (message: string, error: unknown) => void
}

/** Answers HTTP requests by these routes. Whatever goes wrong becomes a sentence; the error itself only goes into the log. */
export function createListener(options: ListenerOptions) {
  return async (request: PlatformRequest, response: ServerResponse): Promise<void> => {
    const answer = await answerTo(request, options).catch((error: unknown) =>
      errorAnswer(error, request, options),
    )
    await send(response, answer).catch((error: unknown) => options.log('answer was cut off', error))
  }
}

async function answerTo(request: PlatformRequest, options: ListenerOptions): Promise<Answer> {
  const { headers, method = 'GET' } = request
  const url = URL.parse(request.url ?? '/', 'http://desk.invalid')
  const { handler, params } = findRoute(options.routes, method, url?.pathname ?? '')
  if (method !== 'GET' && isCrossSite(headers, options.publicHost)) {
    throw new HttpError(403, 'cross_site', 'Please use the pages of this desk itself to send this.')
  }
  const client = clientAddress(headers, request.socket.remoteAddress, options.behindHosting)
  const query = url?.searchParams ?? new URLSearchParams()
  const call: Call = { params, query, headers, body: request.rawBody ?? Buffer.alloc(0), client }
  return handler(call)
}

function errorAnswer(error: unknown, request: PlatformRequest, options: ListenerOptions): Answer {
  if (error instanceof HttpError) {
    const { status, code, message, details, headers } = error
    return {
      status,
      headers,
      json: { error: { code, message, ...(details === undefined ? {} : { details }) } },
    }
  }
  options.log(`${request.method} ${request.url} failed`, error)
  const message = 'Something went wrong on our side. Please try again in a moment.'
  return { status: 500, json: { error: { code: 'internal', message } } }
}
