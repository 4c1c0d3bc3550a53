import type { Entity } from '../mime/entity.ts'
import { signedContent } from './signed-content.ts'

const TYPE = /^application\/(?:x-)?pkcs7-mime$/
/** 1.2.840.113549.1.7.3, enveloped data (RFC 5652), in DER. */
const ENVELOPED = Buffer.from('06092a864886f70d010703', 'hex')

/** A message that is signed or encrypted as a whole (RFC 8551). */
export function isSmime({ type, contentType, disposition }: Entity): boolean {
  if (TYPE.test(type)) return true
  const name = (disposition.parameters.get('filename') ?? contentType.parameters.get('name'))?.bytes ?? ''
  return type === 'application/octet-stream' && /^smime\.p7m$/i.test(name)
}

/** The entity that was signed, or whether it is encrypted. Signatures are not checked here. */
export function openSmime(bytes: Buffer): { inner: Buffer | null; encrypted: boolean } {
  const inner = signedContent(bytes)
  return { inner, encrypted: inner === null && bytes.subarray(0, 100).includes(ENVELOPED) }
}
