/** One message of a WebChannel: what the Firestore emulator tells a browser, in the REST words of the API. */
export interface ChannelMessage {
  targetChange?: { targetChangeType?: string; targetIds?: number[] }
  documentChange?: { document: { name: string; updateTime: string }; targetIds?: number[] }
  writeResults?: unknown[]
}

/**
 * Takes a WebChannel's answer apart as it streams in: each chunk is its length in characters, a line feed, and a JSON array of
 * `[sequence number, [message, …]]`. Returns a function to feed with bytes; what is no message ("noop", the session's id) is passed over.
 */
export function channelReader(tell: (message: ChannelMessage) => void): (bytes: Buffer) => void {
  const decoder = new TextDecoder()
  let waiting = ''
  return (bytes) => {
    waiting += decoder.decode(bytes, { stream: true })
    for (;;) {
      const end = waiting.indexOf('\n')
      const length = Number(waiting.slice(0, end))
      if (end < 0 || waiting.length < end + 1 + length) return
      const chunk = JSON.parse(waiting.slice(end + 1, end + 1 + length)) as unknown
      waiting = waiting.slice(end + 1 + length)
      for (const message of messagesOf(chunk)) tell(message)
    }
  }
}

function messagesOf(chunk: unknown): ChannelMessage[] {
  if (!Array.isArray(chunk)) return []
  return chunk.flatMap((entry: unknown) => {
    const parts: unknown = Array.isArray(entry) ? entry[1] : undefined
    if (!Array.isArray(parts)) return []
    return parts.filter((part): part is ChannelMessage => typeof part === 'object' && part !== null)
  })
}

/** What a browser sends on a WebChannel: the JSON of its requests. */
export function requestsOf(body: string): unknown[] {
  const form = new URLSearchParams(body)
  return [...form].flatMap(([name, value]) => (/^req\d+___data__$/.test(name) ? [JSON.parse(value)] : []))
}
