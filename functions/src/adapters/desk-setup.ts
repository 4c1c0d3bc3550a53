import { agentSchema } from '@emberdesk/domain/agent'
import { collections } from '@emberdesk/domain/paths'
import type { NewDesk, SetupInput } from '@emberdesk/domain/setup'
import { defaultStatuses } from '@emberdesk/domain/ticket'
import { isDeepStrictEqual } from 'node:util'
import { readDocument } from './documents.ts'
import { auth, db } from './firebase.ts'

/** What the one-time set-up needs of the outside. Every step may be repeated after a crash. */
export interface DeskSetup {
  isSetUp(): Promise<boolean>
  /** Uid of the account with this address, made or given this password. It may do nothing yet. */
  prepareAccount(admin: SetupInput['admin']): Promise<string>
  /** Stores the whole desk at once; false, and nothing stored, when there is one already. */
  create(desk: NewDesk, ids: { uid: string; departmentId: string }): Promise<boolean>
  /** Gives the account the rights that its admin's document says; false when there is none, or it has them already. */
  grantRights(email: string): Promise<boolean>
}

const hasCode = (error: unknown, code: string) => (error as { code?: unknown }).code === code
const settingsPath = (name: string) => `${collections.settings}/${name}`

async function findAccount(email: string) {
  return auth()
    .getUserByEmail(email)
    .catch((error: unknown) => {
      if (hasCode(error, 'auth/user-not-found')) return null
      throw error
    })
}

export const firebaseDeskSetup: DeskSetup = {
  async isSetUp() {
    return (await db().doc(settingsPath('admin')).get()).exists
  },

  async prepareAccount({ name, email, password }) {
    const existing = await findAccount(email)
    const account = { email, password, displayName: name }
    const { uid } = existing
      ? await auth().updateUser(existing.uid, account)
      : await auth().createUser(account)
    return uid
  },

  create(desk, { uid, departmentId }) {
    const guard = db().doc(settingsPath('admin'))
    return db().runTransaction(async (transaction) => {
      if ((await transaction.get(guard)).exists) return false
      transaction.create(guard, desk.settings.admin)
      transaction.set(db().doc(settingsPath('public')), desk.settings.public)
      transaction.set(db().doc(`${collections.departments}/${departmentId}`), desk.department)
      transaction.set(db().doc(`${collections.agents}/${uid}`), desk.admin)
      for (const { id, ...status } of defaultStatuses) {
        transaction.set(db().doc(`${collections.statuses}/${id}`), status)
      }
      return true
    })
  },

  async grantRights(email) {
    const account = await findAccount(email)
    if (!account) return false
    const agent = await readDocument(`${collections.agents}/${account.uid}`, agentSchema)
    if (!agent?.active || agent.role !== 'admin') return false
    const claims = { role: agent.role, departments: agent.departments }
    if (isDeepStrictEqual(account.customClaims, claims)) return false
    await auth().setCustomUserClaims(account.uid, claims)
    return true
  },
}
