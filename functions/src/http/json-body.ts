import type { Call } from './call.ts'
import { badRequest, tooLarge, unsupportedType } from './errors.ts'

const MAX_BYTES = 1024 * 1024

/** Media type of a request, lower case, without parameters. */
export function mediaType(call: Call): string {
  return (call.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

/** The JSON of a request. Throws 415, 413 or 400. */
export function readJson(call: Call): unknown {
  if (mediaType(call) !== 'application/json') throw unsupportedType('JSON (Content-Type: application/json)')
  if (call.body.length > MAX_BYTES) throw tooLarge('This is more than 1 MB; please shorten it.')
  try {
    return JSON.parse(call.body.toString('utf8')) as unknown
  } catch {
    throw badRequest('The body is not valid JSON.')
  }
}
