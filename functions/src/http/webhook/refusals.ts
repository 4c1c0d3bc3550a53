import { HttpError } from '../http-error.ts'

/** Whoever asks did not prove who he is. Providers try again, so that a wrong key in the settings loses no mail while it is mended. */
export const notAuthentic = (why: string) => new HttpError(401, 'not_authentic', why)

/** @param status what makes this provider stop trying */
export const neverAgain = (status: number, why: string) => new HttpError(status, 'unreadable', why)

/** We cannot take it now; every provider tries again. */
export const tryAgain = (why: string) => new HttpError(503, 'not_now', why)

/** The account of a provider, or 404 when the desk has none. */
export function requireAccount<T>(provider: string, account: T | undefined): T {
  if (account !== undefined) return account
  const why = `This desk takes nothing from ${provider}: there is no account in its secret MAIL_ACCOUNTS.`
  throw new HttpError(404, 'not_configured', why)
}
