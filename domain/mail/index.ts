export { detectAutoMail, type AutoMail, type AutoMailFacts } from './auto-mail.ts'
export { chooseDepartment, type ChosenDepartment } from './choose-department.ts'
export { cleanSubject } from './clean-subject.ts'
export { cutText } from './cut-text.ts'
export {
  decideFollowUp,
  type FollowUp,
  type FollowUpCandidate,
  type FollowUpFacts,
  type FollowUpSender,
} from './decide-follow-up.ts'
export { findForwarded } from './forwarded/find-forwarded.ts'
export { parseMailDate } from './mail-date.ts'
export { mailIdentity, type MailIdentity } from './mail-identity.ts'
export { normaliseMessageId, parseReferences } from './message-ids.ts'
export { natureOf, type JudgedNature, type NatureFacts } from './nature/nature.ts'
export { newText, type QuoteFacts } from './new-text.ts'
export {
  makeOwnMessageId,
  notificationKind,
  readOwnMessageId,
  type OwnMailKind,
  type OwnMessageId,
} from './own-message-id.ts'
export { plainLine, plainText } from './plain-line.ts'
export type { HtmlQuote } from './quoting/html-place.ts'
export { baseAddress, makeReplyAddress, readReplyAddress } from './reply-address.ts'
export { recipientsNamed } from './recipients-named.ts'
export { shortIdFromHash } from './short-id.ts'
export { hasMacLineEnds, headerValue, splitMail, type HeaderField, type SplitMail } from './split-mail.ts'
export { isMac, macOf, type TokenKey } from './tokens.ts'
