import { idToken } from './auth.ts'
import { firebase } from './firebase.ts'

/**
 * Deletes a document while the page goes away. Firestore's own client sends nothing any more by then; a plain request with
 * `keepalive` outlives the page. Best effort: what it does not reach runs out by itself.
 */
export async function removeOnLeave(path: string): Promise<void> {
  const [{ config }, token] = await Promise.all([firebase(), idToken()])
  const origin = config.emulators
    ? `http://${config.emulators.firestore}`
    : 'https://firestore.googleapis.com'
  const url = `${origin}/v1/projects/${config.projectId}/databases/(default)/documents/${path}`
  const headers = { Authorization: `Bearer ${token}` }
  await fetch(url, { method: 'DELETE', keepalive: true, headers })
}
