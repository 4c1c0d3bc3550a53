import { splitMail } from '@emberdesk/domain/mail'

/**
 * Domain of the only DKIM signature of a mail, lower case: what a provider means that says "the signature is good" and no more. Null
 * when there are several, because it may have meant any of them.
 */
export function dkimSigner(raw: Uint8Array): string | null {
  const signatures = splitMail(raw).headers.filter(({ name }) => name === 'dkim-signature')
  if (signatures.length !== 1) return null
  const domain = /(?:^|;)\s*d\s*=\s*([a-z0-9.-]{1,253})\s*(?:;|$)/i.exec(signatures[0]?.value ?? '')?.[1]
  return domain?.toLowerCase() ?? null
}
