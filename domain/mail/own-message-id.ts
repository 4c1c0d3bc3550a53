import { isMac, macOf, type TokenKey } from './tokens.ts'

/** `r` reply, `a` auto-answer, `n` and eight hex digits of the recipient: notification. */
export type OwnMailKind = 'r' | 'a' | `n${string}`

export interface OwnMessageId {
  ticketId: string
  messageId: string
  kind: OwnMailKind
}

const OWN = /^<(t\.([a-z0-9]{20})\.([a-z0-9]{20})\.(r|a|n[0-9a-f]{8}))\.([0-9a-f]{16})@[^<>\s]{1,255}>$/

/**
 * The Message-ID of a mail we send, `<t.{ticketId}.{messageId}.{kind}.{mac}@domain>`: an answer that refers to it finds its ticket
 * without any index, and nobody can make one up. All lower case, because some relays fold it.
 */
export function makeOwnMessageId(key: TokenKey, domain: string, id: OwnMessageId): string {
  const body = `t.${id.ticketId}.${id.messageId}.${id.kind}`
  return `<${body}.${macOf(key, `id:${body}`)}@${domain}>`.toLowerCase()
}

/** What one of our own Message-IDs says, or null for a foreign or forged one. The domain is not looked at: the mac is the proof. */
export function readOwnMessageId(key: TokenKey, messageId: string): OwnMessageId | null {
  if (messageId.length > 400) return null
  const parts = OWN.exec(messageId.trim().toLowerCase())
  if (!parts) return null
  const [, body = '', ticketId = '', message = '', kind = '', mac = ''] = parts
  return isMac(key, `id:${body}`, mac) ? { ticketId, messageId: message, kind: kind as OwnMailKind } : null
}

/** The kind of a notification to this operator. @param sha256Hex hex SHA-256 of a string */
export function notificationKind(uid: string, sha256Hex: (text: string) => string): OwnMailKind {
  return `n${sha256Hex(uid).slice(0, 8)}`
}
