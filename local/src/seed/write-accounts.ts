import type { Auth } from 'firebase-admin/auth'
import { agents, demoLogins } from './company.ts'

/** Makes the accounts of the demo agents, with the rights that rules and functions read from their tokens. */
export async function writeAccounts(auth: Auth): Promise<void> {
  for (const { id: uid, name: displayName, email, role, departments } of agents) {
    const password = demoLogins.find((login) => login.email === email)?.password
    await auth.deleteUser(uid).catch(() => undefined)
    await auth.createUser({ uid, email, displayName, emailVerified: true, ...(password ? { password } : {}) })
    await auth.setCustomUserClaims(uid, { role, departments })
  }
}
