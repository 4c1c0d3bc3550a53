import { getApps, initializeApp, cert, type App } from 'firebase-admin/app'
import { getAuth, type Auth } from 'firebase-admin/auth'
import { getFirestore, type Firestore } from 'firebase-admin/firestore'
import { getStorage } from 'firebase-admin/storage'
import { generateKeyPairSync } from 'node:crypto'

type Bucket = ReturnType<ReturnType<typeof getStorage>['bucket']>

/**
 * Credentials of a desk on Google's emulators: a key made on the spot. It opens nothing, but without one the Admin SDK asks
 * Google's metadata server who it is, which hangs off the cloud.
 */
function emulatorApp(projectId: string): App {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const config = JSON.parse(process.env['FIREBASE_CONFIG'] ?? '{}') as { storageBucket?: string }
  return initializeApp({
    projectId,
    credential: cert({ projectId, clientEmail: `desk@${projectId}.invalid`, privateKey }),
    storageBucket: config.storageBucket ?? `${projectId}.appspot.com`,
  })
}

let firestore: Firestore | undefined
let files: Bucket | undefined

function app(): App {
  const existing = getApps()[0]
  if (existing) return existing
  const projectId = process.env['GCLOUD_PROJECT'] ?? process.env['GOOGLE_CLOUD_PROJECT']
  const emulated = process.env['FIRESTORE_EMULATOR_HOST'] ?? process.env['FIREBASE_AUTH_EMULATOR_HOST']
  return emulated && projectId ? emulatorApp(projectId) : initializeApp()
}

/** The database. `undefined` is refused in documents: a field is there or is null. */
export function db(): Firestore {
  firestore ??= getFirestore(app())
  return firestore
}

/** The bucket of raw mails, attachments and long bodies. */
export function bucket(): Bucket {
  files ??= getStorage(app()).bucket()
  return files
}

export function auth(): Auth {
  return getAuth(app())
}
