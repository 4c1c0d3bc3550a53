import { HttpError } from './http-error.ts'

/** The answers that several handlers share. */
export const notFound = () =>
  new HttpError(404, 'not_found', 'There is nothing here, or nothing that you may see.')

export const methodNotAllowed = (allow: string) =>
  new HttpError(405, 'method_not_allowed', `This address only takes ${allow}.`, { headers: { Allow: allow } })

export const badRequest = (message: string) => new HttpError(400, 'bad_request', message)

export const tooLarge = (message: string) => new HttpError(413, 'too_large', message)

export const unsupportedType = (expected: string) =>
  new HttpError(415, 'unsupported_type', `Please send ${expected}.`)

/** @param seconds when it is worth trying again */
export const tooMany = (code: string, message: string, seconds: number) =>
  new HttpError(429, code, message, { headers: { 'Retry-After': String(Math.max(1, Math.ceil(seconds))) } })

export const invalid = (details: Record<string, string>) =>
  new HttpError(422, 'invalid', 'Please correct what is marked and send again.', { details })
