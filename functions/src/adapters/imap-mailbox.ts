import { ImapFlow } from 'imapflow'
import type { ImapAccount } from '../mailbox/fetch-mailbox.ts'
import { MailboxFailure, type Mailbox } from '../mailbox/ports.ts'

/** Hosts to which nothing leaves this machine, so that a password may go without TLS. */
const THIS_MACHINE = new Set(['127.0.0.1', '::1', 'localhost'])
/** Room for what IMAP puts around a mail of the largest size. */
const RESPONSE_ROOM = 1024 * 1024

/** What imapflow says of a failure, as far as it matters here. */
interface ImapError {
  authenticationFailed?: boolean
  code?: string
  serverResponseCode?: string
  responseText?: string
}

/** A failure of the server or the way to it, as a sentence for admins. What the server said is cut to one line. */
function failure(error: unknown, doing: string): MailboxFailure {
  const { authenticationFailed, code = '', responseText = '' } = (error ?? {}) as ImapError
  const said = responseText.replace(/\s+/g, ' ').trim().slice(0, 200)
  if (authenticationFailed)
    return new MailboxFailure('The mail server does not accept this user and password.')
  if (/^(?:CERT|ERR_TLS|DEPTH_|SELF_SIGNED|UNABLE_TO_)/.test(code)) {
    return new MailboxFailure(
      'The mail server’s certificate is not to be trusted, so nothing was sent to it.',
    )
  }
  if (
    /^(?:ECONN|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT|CONNECT_TIMEOUT|GREETING_TIMEOUT|UPGRADE_TIMEOUT)/i.test(
      code,
    )
  ) {
    return new MailboxFailure('The mail server cannot be reached; check its name and port.')
  }
  return new MailboxFailure(`The mail server failed to ${doing}${said ? `: ${said}` : '.'}`)
}

async function attempt<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw failure(error, doing)
  }
}

/**
 * Opens the folder of a mailbox over IMAP (RFC 9051). Read mail is not marked: what has been taken in, the UIDs say.
 * @param limit bytes of the largest mail that is fetched
 */
export async function openImapMailbox(account: ImapAccount, limit: number): Promise<Mailbox> {
  const { host, port, secure, user, password, folder, moveTo } = account
  const client = new ImapFlow({
    ...{ host, port, secure, logger: false, disableAutoIdle: true },
    auth: { user, pass: password },
    ...(secure ? {} : { doSTARTTLS: !THIS_MACHINE.has(host) }),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    maxLiteralSize: limit + RESPONSE_ROOM,
    maxResponseSize: limit + 2 * RESPONSE_ROOM,
  })
  // Without a listener, a connection that breaks between two commands would end the process.
  client.on('error', () => client.close())
  await attempt('let us in', () => client.connect())
  const opened = await attempt(`open the folder ${folder}`, () =>
    client.mailboxOpen(folder, { readOnly: !moveTo }),
  ).catch((error: unknown) => {
    client.close()
    throw error
  })

  return {
    uidValidity: String(opened.uidValidity),
    uidNext: opened.uidNext,
    async list(afterUid, most) {
      const found = await attempt('list its mail', () =>
        client.search({ uid: `${afterUid + 1}:*` }, { uid: true }),
      )
      // `n:*` names the last mail even when its UID is smaller than n.
      const uids = (found || []).filter((uid) => uid > afterUid).sort((a, b) => a - b)
      const next = uids.slice(0, most)
      if (next.length === 0) return []
      const query = { uid: true, size: true, internalDate: true }
      const mails = await attempt('list its mail', () =>
        client.fetchAll(next.join(','), query, { uid: true }),
      )
      return mails
        .map(({ uid, size = 0, internalDate }) => ({
          uid,
          size,
          arrivedAt: new Date(internalDate ?? Date.now()),
        }))
        .sort((a, b) => a.uid - b.uid)
    },
    async fetch(uid) {
      const mail = await attempt('hand out a mail', () =>
        client.fetchOne(`${uid}`, { source: true }, { uid: true }),
      )
      return (mail && mail.source) || null
    },
    async headers(uid) {
      const mail = await attempt('hand out a mail', () =>
        client.fetchOne(`${uid}`, { headers: true }, { uid: true }),
      )
      return (mail && mail.headers) || null
    },
    async move(uid, to) {
      const move = () => client.messageMove(`${uid}`, to, { uid: true })
      const moved = await attempt(`move mail to ${to}`, move).catch(() => false as const)
      if (moved) return
      await attempt(`make the folder ${to}`, () => client.mailboxCreate(to))
      if (!(await attempt(`move mail to ${to}`, move))) throw failure(null, `move mail to ${to}`)
    },
    async close() {
      await client.logout().catch(() => client.close())
    },
  }
}
