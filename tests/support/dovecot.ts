import { spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { ImapFlow } from 'imapflow'
import { until } from './until.ts'

const NOBODY = 65_534
const PASSWORD = 'imap-password-of-tests'

export interface Dovecot {
  port: number
  /** Puts mail into a folder as its delivery would; the folder is made when it is missing. */
  deliver(raw: string | Buffer, options?: { folder?: string; arrivedAt?: Date }): Promise<void>
  /** Number of mails in a folder; -1 when there is no such folder. */
  count(folder: string): Promise<number>
  /** Deletes a folder with its mail; made anew, it has another UIDVALIDITY. */
  drop(folder: string): Promise<void>
  stop(): Promise<void>
}

/** What of an account in MAIL_ACCOUNTS names this server. */
export const dovecotLogin = (port: number) =>
  ({ host: '127.0.0.1', port, secure: false, user: 'info', password: PASSWORD }) as const

/** A real IMAP server on a free port of 127.0.0.1, with one mailbox. Dovecot is installed by scripts/lib/dovecot.mjs. */
export async function startDovecot(): Promise<Dovecot> {
  const dir = mkdtempSync(join(tmpdir(), 'emberdesk-dovecot-'))
  const port = await freePort()
  const config = join(dir, 'dovecot.conf')
  mkdirSync(join(dir, 'mail'))
  if (userInfo().uid === 0) {
    chmodSync(dir, 0o755)
    chownSync(join(dir, 'mail'), NOBODY, NOBODY)
  }
  writeFileSync(config, configuration(dir, port))
  const server = spawn(process.env['EMBERDESK_DOVECOT'] ?? '/usr/sbin/dovecot', ['-F', '-c', config], {
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  await until(`Dovecot on port ${port}; ${join(dir, 'dovecot.log')} says why`, () => isOpen(port))

  async function withClient<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const { user, password, ...where } = dovecotLogin(port)
    const client = new ImapFlow({
      ...where,
      auth: { user, pass: password },
      doSTARTTLS: false,
      logger: false,
    })
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.logout()
    }
  }

  return {
    port,
    deliver: (raw, { folder = 'INBOX', arrivedAt } = {}) =>
      withClient(async (client) => {
        await client.mailboxCreate(folder).catch(() => undefined)
        await client.append(folder, raw, [], arrivedAt)
      }),
    count: (folder) =>
      withClient((client) =>
        client.status(folder, { messages: true }).then(
          (status) => (status && status.messages) || 0,
          () => -1,
        ),
      ),
    drop: (folder) => withClient(async (client) => void (await client.mailboxDelete(folder))),
    async stop() {
      server.kill('SIGTERM')
      await ended
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

function configuration(dir: string, port: number): string {
  const { username, uid, gid } = userInfo()
  const asRoot = uid === 0
  // Without root every process is ours; with it, Dovecot's own users serve, and the mail is nobody's.
  const users = asRoot
    ? `mail_uid = ${NOBODY}\nmail_gid = ${NOBODY}\nfirst_valid_uid = 1\nfirst_valid_gid = 1`
    : `default_internal_user = ${username}\ndefault_login_user = ${username}\nmail_uid = ${uid}\nmail_gid = ${gid}\nfirst_valid_uid = 1`
  return `
base_dir = ${dir}/run
state_dir = ${dir}/state
log_path = ${dir}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:${dir}/mail/%u
${users}
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = home=${dir}/mail/%u
}
service imap-login {
  ${asRoot ? '' : 'chroot ='}
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  ${asRoot ? '' : 'chroot ='}
}
`
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
