import { deleteApp, initializeApp } from 'firebase-admin/app'
import { getFirestore, type Firestore } from 'firebase-admin/firestore'
import { getStorage } from 'firebase-admin/storage'
import { randomUUID } from 'node:crypto'
import type { DeskInfo } from '../../local/src/testing.ts'

/** Keys that open nothing: the emulators accept any token, and the Admin SDK must not look for Google's metadata server. */
const credential = { getAccessToken: async () => ({ access_token: 'owner', expires_in: 3600 }) }

/** The Admin SDK on a running desk: it sees everything, past all rules. Close it when done. */
export function openAdmin(desk: DeskInfo) {
  process.env.FIRESTORE_EMULATOR_HOST = desk.firestore
  process.env.FIREBASE_STORAGE_EMULATOR_HOST = desk.storage
  process.env.STORAGE_EMULATOR_HOST = `http://${desk.storage}`
  const storageBucket = `${desk.projectId}.appspot.com`
  const app = initializeApp({ projectId: desk.projectId, storageBucket, credential }, randomUUID())
  const db: Firestore = getFirestore(app)
  return { db, bucket: getStorage(app).bucket(), close: () => deleteApp(app) }
}
