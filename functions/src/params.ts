import { defineSecret, defineString } from 'firebase-functions/params'

/** Key of the HMAC that relays and providers sign inbound mail with. */
export const INBOUND_SECRET = defineSecret('INBOUND_SECRET')
/** Key of our reply addresses, Message-IDs and form tokens. A change makes every token in old mails worthless. */
export const TOKEN_SECRET = defineSecret('TOKEN_SECRET')
/** Proves, once, that the person at `/api/setup` is the one who deployed. */
export const SETUP_TOKEN = defineSecret('SETUP_TOKEN')
/** Where mail goes out: `smtp://host:port` or `smtps://user:password@host`. */
export const SMTP_URL = defineSecret('SMTP_URL')
/** The mail services that this desk uses, as JSON; adapters/mail-accounts.ts says how. `{}` when mail comes by a relay alone. */
export const MAIL_ACCOUNTS = defineSecret('MAIL_ACCOUNTS')

/** Domain of our Message-IDs. */
export const MAIL_DOMAIN = defineString('MAIL_DOMAIN', {
  description: 'The domain of the Message-IDs of mail that goes out, e.g. example.com',
})
/** Origin of the desk, for links in mails. */
export const PUBLIC_URL = defineString('PUBLIC_URL', {
  description: 'The address of the desk as people type it, e.g. https://desk.example.com',
})
