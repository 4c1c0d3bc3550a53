/** RFC 5322's longest line; no honest Message-ID comes near. */
const MAX_LENGTH = 998
const MAX_REFERENCES = 20
/** What of a References header is read. */
const READ = 64 * 1024

/**
 * A Message-ID header as we store and compare it: the first `<…>`, or the bare value in brackets. Case is kept. Null when there is
 * none, or nothing usable.
 */
export function normaliseMessageId(header: string | undefined): string | null {
  const value = (header ?? '').slice(0, 4_096).trim()
  const bracketed = /<\s*([^<>\s]+)\s*>/.exec(value)?.[1]
  const id = bracketed ?? (/^[^\s<>]+$/.test(value) ? value : '')
  return id && id.length < MAX_LENGTH - 1 ? `<${id}>` : null
}

/** `<…>` with or without blanks inside, or a bare word with an at sign: commas, missing brackets and folding occur in the wild. */
const IDS = /<\s*([^<>\s,]{1,990})\s*>|(?<![^\s,;"'>])([^\s<>,;"']{1,495}@[^\s<>,;"']{1,495})(?![^\s,;"'<])/g

/**
 * The mails that a mail refers to, oldest first, each once: References, then In-Reply-To. Of more than twenty, the first (the root of
 * the thread) and the newest are kept. A cut one at the end is dropped.
 */
export function parseReferences(references: string | undefined, inReplyTo: string | undefined): string[] {
  const found = [...idsIn(references), ...idsIn(inReplyTo)]
  const newestLast = [...new Set(found.reverse())].reverse()
  if (newestLast.length <= MAX_REFERENCES) return newestLast
  return [...newestLast.slice(0, 1), ...newestLast.slice(1 - MAX_REFERENCES)]
}

function idsIn(header: string | undefined): string[] {
  const text = (header ?? '').slice(0, READ)
  return [...text.matchAll(IDS)].map((hit) => `<${hit[1] ?? hit[2] ?? ''}>`)
}
