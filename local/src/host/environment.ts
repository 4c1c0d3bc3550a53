import type { Secrets } from '../state/secrets.ts'

export interface HostSurroundings {
  projectId: string
  firestore: string
  auth: string
  storage: string
  /** `host:port` of the SMTP server that mail goes out to. */
  smtpOut: string
  mailDomain: string
  origin: string
  secrets: Secrets
}

export const bucketOf = (projectId: string) => `${projectId}.appspot.com`

/** Webhooks of providers can be tried here: each takes the desk's inbound secret as its password or key. */
function localAccounts(secret: string) {
  return { sendgrid: { password: secret }, mailgun: { signingKey: secret }, postmark: { password: secret } }
}

/** Environment of the functions host: where the emulators are, and the parameters that production keeps in Secret Manager. */
export function hostEnvironment(desk: HostSurroundings): Record<string, string | undefined> {
  return {
    GCLOUD_PROJECT: desk.projectId,
    GOOGLE_CLOUD_PROJECT: desk.projectId,
    FIREBASE_CONFIG: JSON.stringify({ projectId: desk.projectId, storageBucket: bucketOf(desk.projectId) }),
    FIRESTORE_EMULATOR_HOST: desk.firestore,
    FIREBASE_AUTH_EMULATOR_HOST: desk.auth,
    FIREBASE_STORAGE_EMULATOR_HOST: desk.storage,
    STORAGE_EMULATOR_HOST: `http://${desk.storage}`,
    ...desk.secrets,
    MAIL_ACCOUNTS: process.env['MAIL_ACCOUNTS'] ?? JSON.stringify(localAccounts(desk.secrets.INBOUND_SECRET)),
    SMTP_URL: `smtp://${desk.smtpOut}`,
    MAIL_DOMAIN: desk.mailDomain,
    PUBLIC_URL: desk.origin,
    // Nothing may leave this machine: no search for Google's metadata server, no credentials of the person who runs this.
    METADATA_SERVER_DETECTION: 'none',
    GOOGLE_APPLICATION_CREDENTIALS: undefined,
    NO_PROXY: '127.0.0.1,localhost',
    no_grpc_proxy: '127.0.0.1,localhost',
    NODE_ENV: 'production',
  }
}
