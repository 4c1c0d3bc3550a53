import { formTokenState, issueFormToken, MIN_FILL_MS } from '@emberdesk/domain/request'
import type { FormDependencies } from './request-form.ts'
import { tooMany } from './errors.ts'
import { HttpError } from './http-error.ts'

/**
 * Refuses a form that was filled in faster than a person can (429), or with a token that is too old or not ours (409 with a new one, so that the
 * page can send again by itself).
 */
export function requirePatience(
  token: string,
  { key, clock }: Pick<FormDependencies, 'key' | 'clock'>,
): void {
  const now = clock()
  const state = formTokenState(token, now, key)
  if (state === 'good') return
  if (state === 'tooYoung') {
    throw tooMany(
      'too_fast',
      'That was very quick. Please wait a few seconds and send again.',
      MIN_FILL_MS / 1000,
    )
  }
  // Whoever has an expired token of ours has waited already; whoever made one up has not.
  const issuedAt = state === 'expired' ? new Date(now.getTime() - MIN_FILL_MS) : now
  const details = { formToken: issueFormToken(issuedAt, key) }
  throw new HttpError(409, 'form_expired', 'The page was open for too long. Please send again.', { details })
}
