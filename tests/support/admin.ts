import { cert, deleteApp, initializeApp } from 'firebase-admin/app'
import { getFirestore, type Firestore } from 'firebase-admin/firestore'
import { getStorage } from 'firebase-admin/storage'
import { generateKeyPairSync, randomUUID } from 'node:crypto'
import type { DeskInfo } from '../../local/src/testing.ts'

/** A key that opens nothing: the emulators accept any, and without one the Admin SDK looks for Google's metadata server. */
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

/** The Admin SDK on a running desk: it sees everything, past all rules. Close it when done. */
export function openAdmin(desk: DeskInfo) {
  const { projectId } = desk
  process.env['FIRESTORE_EMULATOR_HOST'] = desk.firestore
  process.env['FIREBASE_STORAGE_EMULATOR_HOST'] = desk.storage
  process.env['STORAGE_EMULATOR_HOST'] = `http://${desk.storage}`
  const credential = cert({ projectId, clientEmail: `tests@${projectId}.invalid`, privateKey })
  const app = initializeApp(
    { projectId, storageBucket: `${projectId}.appspot.com`, credential },
    randomUUID(),
  )
  const db: Firestore = getFirestore(app)
  return { app, db, bucket: getStorage(app).bucket(), close: () => deleteApp(app) }
}
