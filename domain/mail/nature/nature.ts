import type { Nature } from '../../message/mail-facts.ts'
import type { AutoMail } from '../auto-mail.ts'
import { letterBody } from './letter-body.ts'
import { isAwaySubject, saysAway } from './out-of-office.ts'
import { asksSomething } from './asks-something.ts'
import { readAcknowledgement } from './thanks.ts'

export interface NatureFacts {
  /** As it came, decoded. */
  subject: string
  /** What the writer added, without his signature. */
  newText: string
  senderName: string
  auto: Pick<AutoMail, 'automatic' | 'away' | 'withheld'>
  hasAttachments: boolean
  /** It goes on in a ticket; a first mail always wants something. */
  isFollowUp: boolean
  /** Text of ours that it answers; null when that is not known. */
  answered: string | null
}

export interface JudgedNature {
  nature: Nature
  /** Why, one English sentence; empty for a request. */
  why: string
}

const REQUEST: JudgedNature = { nature: 'request', why: '' }
const AWAY = 'It says that somebody is out of office.'

/**
 * What a mail is: a person's request, nothing but thanks, an out-of-office note, or another machine's mail. In doubt a request: one that
 * is taken for thanks would wait unseen.
 */
export function natureOf(facts: NatureFacts): JudgedNature {
  const { auto, subject, newText, isFollowUp } = facts
  if (auto.away) return { nature: 'outOfOffice', why: auto.withheld ?? AWAY }
  if (auto.automatic) {
    return isAwaySubject(subject) || saysAway(newText)
      ? { nature: 'outOfOffice', why: AWAY }
      : { nature: 'automatic', why: auto.withheld ?? 'It was sent automatically.' }
  }
  if (!isFollowUp) return REQUEST
  if (isAwaySubject(subject) && saysAway(newText)) return { nature: 'outOfOffice', why: AWAY }
  return thanks(facts)
}

function thanks({ newText, senderName, hasAttachments, answered }: NatureFacts): JudgedNature {
  if (hasAttachments || newText.length > 1_000) return REQUEST
  const said = readAcknowledgement(letterBody(newText, senderName))
  if (!said) return REQUEST
  if (said.solved) return { nature: 'thanks', why: 'It only says that it is solved, and thanks.' }
  // What sounds like thanks may be the answer to a question of ours; where ours is not known, only plain thanks are none.
  const asked = answered === null ? said.yes || !said.thanks : asksSomething(answered)
  if (asked) return REQUEST
  return said.thanks
    ? { nature: 'thanks', why: 'It says nothing but thanks.' }
    : { nature: 'thanks', why: 'It only acknowledges what we wrote, and we had asked nothing.' }
}
