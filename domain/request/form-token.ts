/** The least time a person needs to fill the form in; robots are faster. */
export const MIN_FILL_MS = 3_000
/** How long an open form is good for. */
export const FORM_TOKEN_MS = 24 * 60 * 60_000

/** Hex MAC of a text under a key that only the server has. */
export type Sign = (text: string) => string
/** Whether two strings are equal, in a time that does not depend on where they differ. */
export type SameText = (a: string, b: string) => boolean

export type FormTokenState = 'good' | 'tooYoung' | 'expired' | 'forged'

const macOf = (issuedAt: string, sign: Sign) => sign(`form:${issuedAt}`).slice(0, 32)

/** The proof of when a form was handed out: the time in base 36 milliseconds, a dot, 32 hex digits of its MAC. */
export function issueFormToken(now: Date, sign: Sign): string {
  const issuedAt = now.getTime().toString(36)
  return `${issuedAt}.${macOf(issuedAt, sign)}`
}

/** What a form token is worth now. A token from the future, as after a change of the clock, counts as too young. */
export function formTokenState(token: string, now: Date, sign: Sign, sameText: SameText): FormTokenState {
  const [issuedAt = '', mac = ''] = token.split('.')
  if (!/^[0-9a-z]{1,12}$/.test(issuedAt) || !sameText(mac, macOf(issuedAt, sign))) return 'forged'
  const age = now.getTime() - parseInt(issuedAt, 36)
  if (age < MIN_FILL_MS) return 'tooYoung'
  return age <= FORM_TOKEN_MS ? 'good' : 'expired'
}
