import { headerText } from '@emberdesk/domain/mail-out'
import type { Outcome } from '@emberdesk/domain/outbox'

/** What nodemailer says about a failed send, as far as it matters here. */
interface SmtpError {
  message: string
  code?: string
  command?: string
  response?: string
  responseCode?: number
}

const UNREACHABLE = new Set(['ESOCKET', 'ECONNECTION', 'EDNS', 'EPROXY', 'EPROTOCOL'])

/** Whether the server refused the envelope's sender for good, whatever the mail and its recipient. */
export function isSenderRefused({ command, responseCode = 0 }: SmtpError): boolean {
  return command === 'MAIL FROM' && responseCode >= 500 && responseCode !== 552
}

/**
 * A failed send as an outcome. For good is only what the server says about this recipient or this mail (5xx to RCPT or DATA, 552 for
 * its size): a wrong password or an unknown sender is a fault of the desk's set-up, and waits for its repair.
 */
export function smtpFailure(error: SmtpError, recipient: string): Outcome {
  const { code = '', command = '', responseCode = 0 } = error
  const said = headerText(error.response ?? '', 200)
  if (code === 'EENVELOPE' && !responseCode) {
    return {
      kind: 'permanent',
      error: `${headerText(recipient, 320)} is not an address mail can be sent to.`,
    }
  }
  if (code === 'EAUTH' || code === 'ENOAUTH') {
    return { kind: 'temporary', error: `The outgoing mail server does not accept the desk’s login: ${said}` }
  }
  const aboutMail = command === 'RCPT TO' || command === 'DATA' || responseCode === 552
  if (responseCode >= 500 && aboutMail) {
    return {
      kind: 'permanent',
      error: `The mail server refused the mail to ${headerText(recipient, 320)}: ${said}`,
    }
  }
  if (responseCode >= 400) {
    return { kind: 'temporary', error: `The mail server does not take the mail at present: ${said}` }
  }
  if (code === 'ETIMEDOUT' || code === 'EABORT') {
    return { kind: 'temporary', error: 'The outgoing mail server did not answer in time.' }
  }
  if (UNREACHABLE.has(code)) {
    return { kind: 'temporary', error: 'The outgoing mail server cannot be reached.' }
  }
  return { kind: 'temporary', error: `The mail could not be sent: ${headerText(error.message, 200)}` }
}
