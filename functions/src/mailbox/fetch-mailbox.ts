import type { Envelope, IntakeResult } from '@emberdesk/domain/inbound'
import {
  isWorthStoring,
  notFetched,
  planFetch,
  roundEnded,
  taken,
  type MailboxState,
} from '@emberdesk/domain/mailbox'
import type { Clock } from '../adapters/clock.ts'
import type { MailAccounts } from '../adapters/mail-accounts.ts'
import { mailboxEnvelope } from './mailbox-envelope.ts'
import { MailboxFailure, type ListedMail, type Mailbox, type MailboxStore } from './ports.ts'
import { tooLargeMail } from './too-large-mail.ts'

export type ImapAccount = NonNullable<MailAccounts['imap']>[number]

/** Mails that are listed at a time. */
const LISTED = 100

export interface FetchDependencies {
  open(account: ImapAccount): Promise<Mailbox>
  store: MailboxStore
  receive(raw: Uint8Array, envelope: Envelope, arrivedAt: Date): Promise<IntakeResult>
  clock: Clock
  /** Bytes of the largest mail. */
  limit: number
  log(message: string, error: unknown): void
}

/** How far a round has come; what fails in it leaves this behind. */
interface Progress {
  state: MailboxState | null
  count: number
  error: string | null
}

/**
 * Takes in what is new in a mailbox, beginning no mail after `until`. The state moves on only after a mail is accepted, so a crash
 * means that mails are read again, and those are recognised when they are filed. Never rejects for what the mail server does: that
 * becomes the state's error. One read, and a write when something changed. Answers how many mails were taken in.
 */
export async function fetchMailbox(
  account: ImapAccount,
  until: Date,
  deps: FetchDependencies,
): Promise<number> {
  const before = await deps.store.read(account.id)
  const progress: Progress = { state: before, count: 0, error: null }
  try {
    await takeAll(account, progress, until, deps)
  } catch (error) {
    deps.log(`mailbox ${account.id} could not be fetched`, error)
    progress.error = error instanceof MailboxFailure ? error.message : 'The desk could not store its mail.'
  }
  const now = deps.clock()
  const after = roundEnded(progress.state ?? neverOpened(account, now), progress.error, now)
  if (isWorthStoring(before, after)) await deps.store.write(account.id, after)
  return progress.count
}

/** No UIDs are known yet: the empty UIDVALIDITY makes the first round that works take what arrived from now on. */
function neverOpened({ address }: ImapAccount, now: Date): MailboxState {
  return planFetch(null, { uidValidity: '', uidNext: 0 }, address, now).state
}

async function takeAll(account: ImapAccount, progress: Progress, until: Date, deps: FetchDependencies) {
  const mailbox = await deps.open(account)
  try {
    const plan = planFetch(progress.state, mailbox, account.address, deps.clock())
    progress.state = plan.state
    for (let listed = LISTED; listed === LISTED;) {
      const mails = await mailbox.list(progress.state.lastUid, LISTED)
      listed = mails.length
      for (const mail of mails) {
        if (deps.clock() >= until) return
        const old = plan.arrivedSince !== null && mail.arrivedAt < plan.arrivedSince
        if (old) progress.state = { ...progress.state, lastUid: mail.uid }
        else if (!(await takeOne(account, mailbox, mail, { progress, state: progress.state }, deps))) return
      }
    }
  } finally {
    await mailbox.close().catch((error: unknown) => deps.log('mailbox was not closed', error))
  }
}

/** Takes in one mail; false when the server did not hand it out and it is to be tried again. */
async function takeOne(
  account: ImapAccount,
  mailbox: Mailbox,
  mail: ListedMail,
  { progress, state }: { progress: Progress; state: MailboxState },
  { receive, clock, log, limit }: FetchDependencies,
): Promise<boolean> {
  const raw = await readMail(account, mailbox, mail, limit).catch(failureOf)
  if (raw instanceof MailboxFailure) {
    log(`mail ${mail.uid} of ${account.id} was not handed out`, raw)
    const tried = notFetched(state, mail.uid, raw.message, clock())
    progress.state = tried.state
    if (!tried.left) progress.error = raw.message
    return tried.left
  }
  if (raw) {
    await receive(raw, mailboxEnvelope(raw, account.address), mail.arrivedAt)
    progress.count += 1
  }
  progress.state = raw ? taken(state, mail.uid, clock()) : { ...state, lastUid: mail.uid, stuck: null }
  if (raw && account.moveTo && mail.size <= limit) {
    // It is taken in already: where it lies is for the admins to mend.
    const failed = await mailbox.move(mail.uid, account.moveTo).catch(failureOf)
    if (failed) progress.error = failed.message
  }
  return true
}

function failureOf(error: unknown): MailboxFailure {
  if (error instanceof MailboxFailure) return error
  throw error
}

/** Null when it is gone meanwhile. */
async function readMail(
  { folder, address }: ImapAccount,
  mailbox: Mailbox,
  { uid, size }: ListedMail,
  limit: number,
): Promise<Buffer | null> {
  if (size <= limit) return mailbox.fetch(uid)
  const headers = await mailbox.headers(uid)
  return headers && tooLargeMail(headers, size, `the folder ${folder} of ${address}`, limit)
}
