import type { Claims } from '@emberdesk/domain/agent'
import {
  browserLocalPersistence,
  connectAuthEmulator,
  indexedDBLocalPersistence,
  initializeAuth,
  onIdTokenChanged,
  sendPasswordResetEmail,
  signInWithEmailAndPassword,
  signOut as firebaseSignOut,
  type Auth,
  type User,
} from 'firebase/auth'
import { firebase } from './firebase.ts'
import { readClaims } from './read-claims.ts'

/** Who is signed in. `claims` is null for an account that no admin has made an agent yet. */
export interface SignedIn {
  uid: string
  name: string
  email: string
  claims: Claims | null
}

let starting: Promise<Auth> | undefined

function auth(): Promise<Auth> {
  starting ??= start().catch((error: unknown) => {
    starting = undefined
    throw error
  })
  return starting
}

async function start(): Promise<Auth> {
  const { app, config } = await firebase()
  const started = initializeAuth(app, { persistence: [indexedDBLocalPersistence, browserLocalPersistence] })
  if (config.emulators) {
    connectAuthEmulator(started, `http://${config.emulators.auth}`, { disableWarnings: true })
  }
  return started
}

/** Calls back with the first state as soon as it is known, then at each sign-in, sign-out and change of claims. */
export async function watchSession(changed: (who: SignedIn | null) => void): Promise<void> {
  const known = await auth()
  await new Promise<void>((resolve, reject) => {
    onIdTokenChanged(
      known,
      async (user) => {
        changed(user && (await describe(user)))
        resolve()
      },
      reject,
    )
  })
}

async function describe(user: User): Promise<SignedIn> {
  const token = await user.getIdTokenResult()
  return {
    uid: user.uid,
    name: user.displayName ?? user.email ?? '',
    email: user.email ?? '',
    claims: readClaims(token.claims),
  }
}

export async function signIn(email: string, password: string): Promise<void> {
  await signInWithEmailAndPassword(await auth(), email, password)
}

/** Has Firebase Auth mail a link that sets a new password, whether or not there is such an account. */
export async function sendPasswordReset(email: string): Promise<void> {
  await sendPasswordResetEmail(await auth(), email)
}

export async function signOut(): Promise<void> {
  await firebaseSignOut(await auth())
}

/** A token for the `Authorization` header; `fresh` asks for one with the newest claims. Rejects when signed out. */
export async function idToken(fresh = false): Promise<string> {
  const user = (await auth()).currentUser
  if (!user) throw new Error('You are signed out. Sign in and try again.')
  return user.getIdToken(fresh)
}
