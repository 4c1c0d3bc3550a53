import type { Authenticity } from '@emberdesk/domain/authenticity'
import type { Envelope, IntakeDesk, Match } from '@emberdesk/domain/inbound'
import {
  baseAddress,
  chooseDepartment,
  detectAutoMail,
  readOwnMessageId,
  recipientsNamed,
  type AutoMail,
  type FollowUp,
  type TokenKey,
} from '@emberdesk/domain/mail'
import type { FollowUpQuestion } from './find-follow-up.ts'
import type { ReadMail } from './read-mail.ts'

export interface Route {
  departmentId: string
  match: Match
  auto: AutoMail
  authenticity: Authenticity
}

interface Dependencies {
  findFollowUp(question: FollowUpQuestion): Promise<FollowUp>
  judge(mail: ReadMail, envelope: Envelope): Authenticity
  tokens: TokenKey
}

const ANSWERING_MACHINE = 'It is an automatic answer to a notification of ours.'
const UNREADABLE = 'It could not be read, so nobody knows whether it wants an answer.'

/** Decides where a mail goes: to nobody, on in a ticket, or into a new one, and of which department. */
export function createMailRouter({ findFollowUp, judge, tokens }: Dependencies) {
  return async (mail: ReadMail, identity: string, envelope: Envelope, desk: IntakeDesk): Promise<Route> => {
    const { header, sender } = mail
    const headerTo = [...mail.to, ...mail.cc].map((each) => each.address)
    const department = chooseDepartment(desk.departments, envelope.to, headerTo)
    if (!department) throw new Error('The desk has no department yet that mail could go to.')
    const { departmentId } = department
    const ownAddresses = new Set(desk.departments.map((each) => each.address))
    const detected = detectAutoMail({
      header,
      envelopeFrom: envelope.from,
      from: sender.address,
      subject: mail.subject,
      ownAddresses,
    })
    const auto = mail.readable ? detected : { ...detected, withheld: detected.withheld ?? UNREADABLE }
    const returned = comesBack(mail, identity, auto, ownAddresses)
    const judged = judge(mail, envelope)
    const filed = { departmentId, auto, authenticity: judged }
    if (returned) return { ...filed, match: { kind: 'ignore', why: returned } }
    const followUp = await findFollowUp({
      sender: sender.address,
      verdict: judged.verdict,
      recipients: recipientsNamed(envelope.to, header),
      references: mail.references,
      subject: mail.subject,
    })
    const { why } = followUp
    if (followUp.kind === 'new') return { ...filed, match: { ...followUp, why: `${why} ${department.why}` } }
    if (followUp.kind === 'note') {
      return { ...filed, match: auto.automatic ? { kind: 'ignore', why: ANSWERING_MACHINE } : followUp }
    }
    const { ticketId, outsider } = followUp
    const authenticity = outsider && judged.verdict === 'unchecked' ? unknownTo(judged) : judged
    return { ...filed, authenticity, match: { kind: 'append', ticketId, why } }
  }

  /** Why a mail is one of ours that somebody's forwarding brought back; null when it is not. */
  function comesBack(
    mail: ReadMail,
    identity: string,
    auto: AutoMail,
    ownAddresses: ReadonlySet<string>,
  ): string | null {
    if (readOwnMessageId(tokens, identity)) return 'It is a mail of ours that came back.'
    const automatic = auto.automatic && mail.header('auto-submitted').length > 0
    const own = ownAddresses.has(baseAddress(mail.sender.address))
    return automatic && own ? 'It is an automatic mail from one of our own addresses.' : null
  }
}

/** Whoever holds a token gets in; but who he is nobody knows, when he has no part in the ticket and nothing was checked. */
function unknownTo(judged: Authenticity): Authenticity {
  const why = 'This address has no part in the ticket, and the way in checks no senders.'
  return { ...judged, verdict: 'unverified', why }
}
