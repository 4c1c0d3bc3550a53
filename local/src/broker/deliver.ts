import { eventPath } from '../host/manifest.ts'
import { attributeHeaders } from './cloud-event.ts'
import type { Delivery, QueuedEvent } from './event-queue.ts'

/** Hands one event to the functions host at `url` and waits for the function to end. */
export async function deliver(
  url: string | null,
  { functionName, event }: QueuedEvent,
  timeoutSeconds: number,
): Promise<Delivery> {
  if (!url) return 'unreachable'
  try {
    const answer = await fetch(url + eventPath(functionName), {
      method: 'POST',
      headers: { ...attributeHeaders(event.attributes), 'content-type': 'application/protobuf' },
      body: new Uint8Array(event.data),
      signal: AbortSignal.timeout(timeoutSeconds * 1_000),
    })
    await answer.arrayBuffer()
    return answer.ok ? 'done' : 'failed'
  } catch (error) {
    return (error as Error).name === 'TimeoutError' ? 'failed' : 'unreachable'
  }
}
