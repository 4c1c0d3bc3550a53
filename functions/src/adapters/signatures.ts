import { createPublicKey, verify, X509Certificate, type KeyObject } from 'node:crypto'

/**
 * Whether data was signed with ECDSA (P-256, SHA-256) by the owner of a key. False for a signature that cannot be read.
 * @param publicKey base64 of the key in DER (SubjectPublicKeyInfo); throws when it is no such key
 * @param signature base64 of the signature in DER
 */
export function isSignedByP256(publicKey: string, data: Uint8Array, signature: string): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  return verifies('sha256', data, key, signature)
}

/**
 * Whether text was signed with RSA by the owner of a certificate that is good at `now`. False for anything that cannot be read.
 * @param certificate PEM
 * @param signature base64
 */
export function isSignedByCertificate(
  certificate: string,
  { hash, text, signature, now }: { hash: 'sha1' | 'sha256'; text: string; signature: string; now: Date },
): boolean {
  const parsed = parseCertificate(certificate)
  if (!parsed || now < parsed.validFromDate || now > parsed.validToDate) return false
  return (
    parsed.publicKey.asymmetricKeyType === 'rsa' &&
    verifies(hash, Buffer.from(text), parsed.publicKey, signature)
  )
}

function parseCertificate(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem)
  } catch {
    return null
  }
}

function verifies(hash: string, data: Uint8Array, key: KeyObject, signature: string): boolean {
  try {
    return verify(hash, data, key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}
