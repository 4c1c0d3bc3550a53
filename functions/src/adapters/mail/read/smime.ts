import type { Entity } from '../mime/entity.ts'
import { rawFileName } from './file-of.ts'
import { signedContent } from './signed-content.ts'

const TYPE = /^application\/(?:x-)?pkcs7-mime$/
/** 1.2.840.113549.1.7.3, enveloped data (RFC 5652), in DER. */
const ENVELOPED = Buffer.from('06092a864886f70d010703', 'hex')

/** A message that is signed or encrypted as a whole (RFC 8551). */
export function isSmime(entity: Entity): boolean {
  if (TYPE.test(entity.type)) return true
  return entity.type === 'application/octet-stream' && /^smime\.p7m$/i.test(rawFileName(entity))
}

/** The entity that was signed, or whether it is encrypted. Signatures are not checked here. */
export function openSmime(bytes: Buffer): { inner: Buffer | null; encrypted: boolean } {
  const inner = signedContent(bytes)
  return { inner, encrypted: inner === null && bytes.subarray(0, 100).includes(ENVELOPED) }
}
