/** Names under which a mail service keeps the Message-ID for its delivery webhook. */
export const MAIL_ID_ARGUMENT = 'deskMail'
export const MAIL_ID_METADATA = { local: 'desk-mail', domain: 'desk-domain' } as const

const isHostOf = (host: string, domain: string) => host === domain || host.endsWith(`.${domain}`)

/**
 * Headers that make a mail service give our Message-ID back when it reports on a mail. SendGrid and Postmark need them; Mailgun and Amazon
 * SES report the mail's own headers, and no other server gets any.
 * @param smtpHost host of the server that mail goes out to
 * @param mailId our Message-ID, with brackets
 */
export function providerHeaders(smtpHost: string, mailId: string): Record<string, string> {
  const host = smtpHost.toLowerCase().replace(/\.$/, '')
  // https://www.twilio.com/docs/sendgrid/for-developers/sending-email/unique-arguments
  if (isHostOf(host, 'sendgrid.net')) {
    return { 'X-SMTPAPI': JSON.stringify({ unique_args: { [MAIL_ID_ARGUMENT]: mailId } }) }
  }
  if (!isHostOf(host, 'postmarkapp.com')) return {}
  // A value may have 80 characters; without X-PM-KeepID Postmark puts another Message-ID into the mail, and its answers lead nowhere.
  const [local = '', domain = ''] = mailId.slice(1, -1).split('@')
  return {
    'X-PM-KeepID': 'true',
    [`X-PM-Metadata-${MAIL_ID_METADATA.local}`]: local,
    ...(domain.length <= 80 && { [`X-PM-Metadata-${MAIL_ID_METADATA.domain}`]: domain }),
  }
}
