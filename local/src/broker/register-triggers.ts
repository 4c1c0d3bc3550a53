import type { EventFunction } from '../host/manifest.ts'

/** Tells Firestore's emulator which functions want which events. Doing it again replaces what was said before. */
export async function registerTriggers(
  firestore: string,
  projectId: string,
  functions: readonly EventFunction[],
): Promise<void> {
  const base = `http://${firestore}/emulator/v1/projects/${projectId}/eventarcTrigger`
  for (const { name, eventType, document } of functions) {
    const answer = await fetch(`${base}?eventarcTriggerId=${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        eventType,
        database: '(default)',
        namespace: '(default)',
        document: { value: document, matchType: 'PATH_PATTERN' },
      }),
    })
    if (!answer.ok) throw new Error(`Firestore refused the trigger of ${name}: ${await answer.text()}`)
  }
}
