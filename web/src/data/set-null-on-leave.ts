import { idToken } from './auth.ts'
import { firebase } from './firebase.ts'

/**
 * Sets one field of a document to null while the page goes away, as `removeOnLeave` removes one. Best effort: what it does not reach runs
 * out by itself.
 */
export async function setNullOnLeave(path: string, field: string): Promise<void> {
  const [{ config }, token] = await Promise.all([firebase(), idToken()])
  const origin = config.emulators
    ? `http://${config.emulators.firestore}`
    : 'https://firestore.googleapis.com'
  const document = `${origin}/v1/projects/${config.projectId}/databases/(default)/documents/${path}`
  const url = `${document}?updateMask.fieldPaths=${field}&currentDocument.exists=true`
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  const body = JSON.stringify({ fields: { [field]: { nullValue: null } } })
  await fetch(url, { method: 'PATCH', keepalive: true, headers, body })
}
