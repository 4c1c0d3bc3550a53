export interface BounceMailParts {
  /** Reply address that the bounced mail came from. */
  to: string
  /** Whom the mail did not reach. */
  recipient: string
  /** Message-ID of the bounced mail. */
  mailId: string
  action?: 'failed' | 'delayed' | 'delivered'
  status?: string
  diagnostic?: string
  /** Of the bounce itself. */
  messageId?: string
}

/** For tests: a report of delivery (RFC 3464) as a mail server sends it, with the headers of the mail that it is about. */
export function bounceMail(parts: BounceMailParts): string {
  const { to, recipient, mailId, action = 'failed', status = '5.1.1' } = parts
  const diagnostic = parts.diagnostic ?? '550 5.1.1 No such user here'
  const messageId = parts.messageId ?? `<dsn-${mailId.length}-${recipient}-${action}@mx.example.org>`
  return [
    'From: Mail Delivery System <MAILER-DAEMON@mx.example.org>',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Date: Sun, 22 Nov 2026 12:00:00 +0000',
    `Message-ID: ${messageId}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mx.example.org.',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${diagnostic}`,
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    'From: Support <support@tallowpine.example>',
    `To: ${recipient}`,
    `Message-ID: ${mailId}`,
    'Subject: Re: The arc lamp hums',
    '',
    '--b--',
    '',
  ].join('\r\n')
}
