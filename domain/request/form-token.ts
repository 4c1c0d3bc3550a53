import { isMac, macOf, type TokenKey } from '../mail/tokens.ts'

/** The least time a person needs to fill the form in; robots are faster. */
export const MIN_FILL_MS = 3_000
/** How long an open form is good for. */
export const FORM_TOKEN_MS = 24 * 60 * 60_000

export type FormTokenState = 'good' | 'tooYoung' | 'expired' | 'forged'

const signedText = (issuedAt: string) => `form:${issuedAt}`

/** The proof of when a form was handed out: that time as milliseconds in base 36, a dot, its mac. */
export function issueFormToken(issuedAt: Date, key: TokenKey): string {
  const time = issuedAt.getTime().toString(36)
  return `${time}.${macOf(key, signedText(time))}`
}

/** What a form token is worth now. A token from the future, as after a change of the clock, counts as too young. */
export function formTokenState(token: string, now: Date, key: TokenKey): FormTokenState {
  const [time = '', mac = ''] = token.split('.')
  if (!/^[0-9a-z]{1,12}$/.test(time) || !isMac(key, signedText(time), mac)) return 'forged'
  const age = now.getTime() - parseInt(time, 36)
  if (age < MIN_FILL_MS) return 'tooYoung'
  return age <= FORM_TOKEN_MS ? 'good' : 'expired'
}
