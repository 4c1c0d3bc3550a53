import { judgeSender, parseAuthenticationResults, type Authenticity } from '@emberdesk/domain/authenticity'
import type { Envelope } from '@emberdesk/domain/inbound'
import type { ReadMail } from './read-mail.ts'

export type JudgeMail = (mail: Pick<ReadMail, 'sender' | 'header'>, envelope: Envelope) => Authenticity

/**
 * Whether a mail's sender is to be believed, from what the provider that brought it found out or else our own receiver.
 * @param receiver the authserv-id whose Authentication-Results are believed; undefined when nobody's are
 */
export function createMailJudge(receiver: () => string | undefined): JudgeMail {
  const byReceiver = (values: readonly string[]) => {
    const authservId = values.length > 0 ? receiver() : undefined
    return authservId === undefined ? null : parseAuthenticationResults(values, authservId)
  }
  return ({ sender, header }, { from, verdicts }) => {
    const checks = verdicts ?? byReceiver(header('authentication-results'))
    return judgeSender({ from: sender.address, envelopeFrom: from, checks })
  }
}
