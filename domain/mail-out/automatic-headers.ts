import { LOOP_HEADER } from '../mail/loop-header.ts'

/**
 * The marks of an automatic mail of ours, so that no machine answers it: what it is (RFC 3834, 5), a request to Exchange, and our own mark
 * with the domain of our Message-IDs. Notices are `bulk` besides; an answer is not, because filters of bulk would hide it.
 */
export function automaticHeaders(
  kind: 'auto-replied' | 'auto-generated',
  mailId: string,
): Record<string, string> {
  const domain = mailId.slice(mailId.lastIndexOf('@') + 1).replace(/>$/, '')
  return {
    'Auto-Submitted': kind,
    'X-Auto-Response-Suppress': 'All',
    [LOOP_HEADER]: domain,
    ...(kind === 'auto-generated' && { Precedence: 'bulk' }),
  }
}
