/** Relays refuse header blocks over 4,096 characters; References is the one that grows. */
const MOST_CHARS = 1_500
const MESSAGE_ID = /^<[!-;=?-~]{3,250}>$/

export interface Thread {
  inReplyTo: string | null
  /** Oldest first. */
  references: string[]
}

/** Keeps the first id, which names the thread, and as many of the last as fit. */
function capped(ids: readonly string[]): string[] {
  const first = ids[0]
  if (first === undefined) return []
  const kept: string[] = []
  let length = first.length
  for (const id of ids.slice(1).reverse()) {
    length += id.length + 1
    if (length > MOST_CHARS) break
    kept.unshift(id)
  }
  return [first, ...kept]
}

/**
 * The thread headers of an answer to `parent` (RFC 5322, 3.6.4): its Message-ID, and its References followed by that.
 * What is not one bracketed, printable ASCII id is left out, whoever wrote it.
 */
export function threadUnder(parent: { messageId: string | null; references: readonly string[] }): Thread {
  const inReplyTo = parent.messageId !== null && MESSAGE_ID.test(parent.messageId) ? parent.messageId : null
  const chain = [...parent.references.filter((id) => MESSAGE_ID.test(id) && id !== inReplyTo)]
  if (inReplyTo) chain.push(inReplyTo)
  return { inReplyTo, references: capped([...new Set(chain)]) }
}
