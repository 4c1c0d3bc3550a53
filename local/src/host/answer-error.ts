import type { ErrorRequestHandler } from 'express'
import { MAX_REQUEST_BYTES } from './parse-body.ts'

const sentences: Record<number, { code: string; message: string }> = {
  400: {
    code: 'bad_request',
    message: 'The body of the request cannot be read. Check its format and send it again.',
  },
  413: {
    code: 'too_large',
    message: `The request is larger than ${MAX_REQUEST_BYTES / 1024 / 1024} MB. Send less at once.`,
  },
  415: {
    code: 'unsupported_type',
    message: 'The body of the request has an encoding that is not supported.',
  },
}
const unexpected = { code: 'internal', message: 'Something went wrong here. Try again in a moment.' }

/** Errors of body parsing and of functions that throw, in the format of all our answers. */
export const answerError: ErrorRequestHandler = (error: { status?: number }, _request, response, _next) => {
  const status = error.status && error.status >= 400 && error.status < 500 ? error.status : 500
  if (status === 500) console.error(error)
  if (response.headersSent) return void response.destroy()
  const { code, message } = sentences[status] ?? (status < 500 ? sentences[400]! : unexpected)
  response.status(status).json({ error: { code, message } })
}
