import express, { type RequestHandler } from 'express'
import type { IncomingMessage } from 'node:http'

/** The platform's limit for one request. */
export const MAX_REQUEST_BYTES = 32 * 1024 * 1024

/** Bodies as Cloud Functions hands them over: parsed by their media type, and the bytes as `rawBody`. */
export function parseBody(): RequestHandler[] {
  const options = {
    limit: MAX_REQUEST_BYTES,
    verify: (request: IncomingMessage, _response: unknown, bytes: Buffer) => {
      Object.assign(request, { rawBody: bytes })
    },
  }
  return [
    express.json(options),
    express.text(options),
    express.urlencoded({ ...options, extended: true }),
    express.raw({ ...options, type: () => true }),
    (request, _response, next) => {
      request.body ??= {}
      next()
    },
  ]
}
