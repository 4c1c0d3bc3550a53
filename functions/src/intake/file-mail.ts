import {
  duplicateResult,
  mailKeyIds,
  type Envelope,
  type IntakeHashes,
  type IntakeResult,
} from '@emberdesk/domain/inbound'
import { cleanSubject, cutText, mailIdentity } from '@emberdesk/domain/mail'
import type { FileBounce } from '../bounce/file-bounce.ts'
import type { Intake } from './intake.ts'
import type { IntakeStore, LoadDesk, MailFile, ObjectStore, SanitizeHtml } from './ports.ts'
import { mailFacts } from './mail-facts.ts'
import type { ReadMail } from './read-mail.ts'
import type { createMailRouter } from './route-mail.ts'
import { storeMailFiles } from './store-files.ts'
import type { createNewTextReader } from './what-is-new.ts'

/** A mail whose raw bytes are safe in Storage. */
export interface AcceptedMail {
  raw: Uint8Array
  /** Hex SHA-256 of the raw bytes. */
  sha256: string
  rawPath: string
  envelope: Envelope
  receivedAt: Date
}

/** How a mail is read: parsed, or as a stub when every other way has failed. */
export type MailReader = (mail: AcceptedMail) => Promise<ReadMail>
/** Files a mail; rejects when that is not possible now. */
export type FileMail = (mail: AcceptedMail, read: MailReader) => Promise<IntakeResult>

interface Dependencies {
  intake: Intake
  store: Pick<IntakeStore, 'findKey'>
  objects: Pick<ObjectStore, 'put'>
  loadDesk: LoadDesk
  fileBounce: FileBounce
  route: ReturnType<typeof createMailRouter>
  readNew: ReturnType<typeof createNewTextReader>
  sanitize: SanitizeHtml
  hashes: IntakeHashes
  sha256Hex(...parts: (string | Uint8Array)[]): string
}

const MAX_WHY = 500

/** Turns an accepted mail into a ticket, a message, or a note that it was ignored or known already. */
export function createMailFiler(deps: Dependencies): FileMail {
  const { intake, store, hashes } = deps
  return async (accepted, read) => {
    const { identity, contentHash } = mailIdentity(accepted.raw, deps.sha256Hex)
    const known = await store.findKey(mailKeyIds(hashes, identity, contentHash), contentHash)
    if (known) return duplicateResult(known)
    const mail = await read(accepted)
    const bounce = await deps.fileBounce(accepted, mail, { identity, contentHash })
    if (bounce) return bounce
    const { departmentId, match, auto, authenticity } = await deps.route(
      mail,
      identity,
      accepted.envelope,
      await deps.loadDesk(),
    )
    const ids = intake.idsOf(identity, contentHash)
    const ticketId = 'ticketId' in match ? match.ticketId : ids.ticketId
    const files = match.kind === 'ignore' ? [] : filesOf(accepted, mail)
    const said = await deps.readNew(mail)
    const isFollowUp = match.kind === 'append'
    return intake.file({
      identity,
      contentHash,
      channel: 'mail',
      departmentId,
      sender: mail.sender,
      to: mail.to,
      cc: mail.cc,
      subject: cleanSubject(mail.subject),
      text: mail.text,
      newText: said.newText,
      html: mail.html === '' ? '' : deps.sanitize(mail.html),
      attachments: await storeMailFiles(deps.objects, { ticketId, messageId: ids.messageId }, files),
      messageId: identity.startsWith('<') ? identity : null,
      references: mail.references,
      rawPath: accepted.rawPath,
      receivedAt: accepted.receivedAt,
      match: { ...match, why: cutText(match.why, MAX_WHY) },
      mail: mailFacts(mail, { ...said, auto, authenticity, isFollowUp }),
      autoAnswerWithheld: auto.withheld,
    })
  }
}

/** The files of a mail, and the mail itself when it cannot be read without. */
function filesOf({ raw, sha256 }: AcceptedMail, { files, needsOriginal }: ReadMail): readonly MailFile[] {
  if (!needsOriginal) return files
  const original = { name: 'original.eml', type: 'message/rfc822', cid: null }
  return [...files, { ...original, size: raw.length, sha256, bytes: raw }]
}
