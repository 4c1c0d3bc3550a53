import { idToken } from './auth.ts'
import { firebase } from './firebase.ts'

let known: { documents: string; token: string } | null = null

/**
 * Gets ready for `removeOnLeave` and `setNullOnLeave`: a page that goes away waits for nothing, so who it is and where to must be known
 * by then. Call it again now and then, because tokens run out.
 */
export async function readyToLeave(): Promise<void> {
  const [{ config }, token] = await Promise.all([firebase(), idToken()])
  const origin = config.emulators
    ? `http://${config.emulators.firestore}`
    : 'https://firestore.googleapis.com'
  known = { documents: `${origin}/v1/projects/${config.projectId}/databases/(default)/documents`, token }
}

/**
 * Firestore's own client sends nothing any more while the page goes away; a plain request with `keepalive` outlives it. Best effort: what
 * it does not reach runs out by itself.
 */
function send(method: 'DELETE' | 'PATCH', path: string, fields?: object): void {
  if (!known) return
  const headers = { Authorization: `Bearer ${known.token}` }
  const body = fields && JSON.stringify({ fields })
  fetch(`${known.documents}/${path}`, { method, keepalive: true, headers, ...(body && { body }) }).catch(
    () => {},
  )
}

/** Deletes a document while the page goes away. */
export const removeOnLeave = (path: string): void => send('DELETE', path)

/** Sets one field of a document to null while the page goes away. */
export const setNullOnLeave = (path: string, field: string): void =>
  send('PATCH', `${path}?updateMask.fieldPaths=${field}&currentDocument.exists=true`, {
    [field]: { nullValue: null },
  })
