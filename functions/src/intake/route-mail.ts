import type { Envelope, IntakeDesk, Match } from '@emberdesk/domain/inbound'
import {
  baseAddress,
  chooseDepartment,
  detectAutoMail,
  readOwnMessageId,
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
}

interface Dependencies {
  findFollowUp(question: FollowUpQuestion): Promise<FollowUp>
  tokens: TokenKey
}

const UNREADABLE = 'It could not be read, so nobody knows whether it wants an answer.'

/** Decides where a mail goes: to nobody, on in a ticket, or into a new one, and of which department. */
export function createMailRouter({ findFollowUp, tokens }: Dependencies) {
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
      ownAddresses,
    })
    const auto = mail.readable ? detected : { ...detected, withheld: detected.withheld ?? UNREADABLE }
    const returned = comesBack(mail, identity, auto, ownAddresses)
    if (returned) return { departmentId, auto, match: { kind: 'ignore', why: returned } }
    const followUp = await findFollowUp({
      sender: sender.address,
      recipients: [...envelope.to, ...headerTo],
      references: mail.references,
      subject: mail.subject,
    })
    const why = followUp.kind === 'new' ? `${followUp.why} ${department.why}` : followUp.why
    return { departmentId, auto, match: { ...followUp, why } }
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
