import { expect, it } from 'vitest'
import { authFault } from './auth-fault.ts'

it.each([
  [{ code: 'auth/invalid-credential' }, 'wrong'],
  [{ code: 'auth/user-not-found' }, 'wrong'],
  [{ code: 'auth/too-many-requests' }, 'tooMany'],
  [{ code: 'auth/network-request-failed' }, 'unreachable'],
  [{ code: 'auth/user-disabled' }, 'disabled'],
  [{ code: 'auth/internal-error' }, 'failed'],
  [{ code: 'toString' }, 'failed'],
  [new Error('x'), 'failed'],
  [null, 'failed'],
])('%j is %s', (error, fault) => expect(authFault(error)).toBe(fault))
