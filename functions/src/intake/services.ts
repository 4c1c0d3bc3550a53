import { logger } from 'firebase-functions'
import { firestoreBounceStore } from '../adapters/bounce-store.ts'
import { firestoreAnsweredText } from '../adapters/answered-text.ts'
import { systemClock as clock } from '../adapters/clock.ts'
import { sha256Hex, tokenKey } from '../adapters/digest.ts'
import { htmlQuote } from '../adapters/html-quote.ts'
import { sanitizeMailHtml } from '../adapters/html-sanitizer.ts'
import { loadDesk } from '../adapters/intake-desk.ts'
import { firestoreIntakeStore as store } from '../adapters/intake-store.ts'
import { knownPeople } from '../adapters/known-people.ts'
import { parseMail } from '../adapters/mail/parse-mail.ts'
import { firestorePendingStore as pending } from '../adapters/pending-store.ts'
import { bucketObjects as objects } from '../adapters/raw-store.ts'
import { trustedReceiver } from '../adapters/trusted-receiver.ts'
import { createBounceFiler } from '../bounce/file-bounce.ts'
import { MAIL_ACCOUNTS, TOKEN_SECRET } from '../params.ts'
import { createMailFiler } from './file-mail.ts'
import { createFollowUpFinder } from './find-follow-up.ts'
import { createIntake, type Intake } from './intake.ts'
import { createMailJudge } from './judge-mail.ts'
import { createMailIntake, type MailIntake, type Swept } from './mail-intake.ts'
import { createMailRouter } from './route-mail.ts'
import { createNewTextReader } from './what-is-new.ts'

interface Services {
  intake: Intake
  mailIntake: MailIntake
}

let made: Services | undefined

/** Intake on Firebase: one for each instance, because its requests share transactions. Needs TOKEN_SECRET, so only at run time. */
export function intakeServices(): Services {
  made ??= make()
  return made
}

/** Files the mail that was accepted and could not be filed at once, beginning no more at `until`. Two sweeps at a time do no harm. */
export function sweepInbound(until: Date): Promise<Swept> {
  return intakeServices().mailIntake.sweep(clock(), until)
}

function make(): Services {
  const tokens = tokenKey(TOKEN_SECRET.value())
  const hashes = { hmacHex: tokens.hmacHex, sha256Hex }
  const intake = createIntake({ store, objects, loadDesk, hashes, clock })
  const findFollowUp = createFollowUpFinder({ store, people: knownPeople, tokens, sha256Hex })
  const judge = createMailJudge(() => trustedReceiver(MAIL_ACCOUNTS.value()))
  const route = createMailRouter({ findFollowUp, judge, tokens })
  const readNew = createNewTextReader(firestoreAnsweredText(tokens), htmlQuote)
  const sanitize = sanitizeMailHtml
  const fileBounce = createBounceFiler({ store: firestoreBounceStore, tokens, hashes })
  const fileMail = createMailFiler({
    ...{ intake, store, objects, loadDesk, fileBounce, route, readNew, sanitize, hashes, sha256Hex },
  })
  const log = (message: string, error: unknown) => logger.error(message, { error: String(error) })
  const mailIntake = createMailIntake({ fileMail, pending, objects, parse: parseMail, sha256Hex, clock, log })
  return { intake, mailIntake }
}
