import { existsSync } from 'node:fs'
import { ensureInstalled } from './debian-package.mjs'

const places = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot', '/opt/homebrew/sbin/dovecot']

/** Path of a Dovecot, the IMAP server of the tests; on Debian as root it is installed when missing. */
export const ensureDovecot = () =>
  ensureInstalled({
    find: () => [process.env.EMBERDESK_DOVECOT, ...places].find((path) => path && existsSync(path)),
    packages: ['dovecot-imapd'],
    missing:
      'No Dovecot was found. Install it (Debian: apt-get install dovecot-imapd) or name yours in EMBERDESK_DOVECOT, then run npm test again.',
  })
