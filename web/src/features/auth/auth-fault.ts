const faults = {
  'auth/invalid-credential': 'wrong',
  'auth/wrong-password': 'wrong',
  'auth/user-not-found': 'wrong',
  'auth/invalid-email': 'notAnAddress',
  'auth/user-disabled': 'disabled',
  'auth/too-many-requests': 'tooMany',
  'auth/network-request-failed': 'unreachable',
} as const

export type AuthFault = (typeof faults)[keyof typeof faults] | 'failed'

/** What went wrong with signing in, as a key of `auth.faults`. Never says whether there is such an account. */
export function authFault(error: unknown): AuthFault {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && Object.hasOwn(faults, code)
    ? faults[code as keyof typeof faults]
    : 'failed'
}
