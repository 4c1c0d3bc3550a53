import type { Clock } from '../../adapters/clock.ts'
import type { MailAccounts } from '../../adapters/mail-accounts.ts'
import type { readS3Object } from '../../adapters/s3-object.ts'
import type { Route } from '../router.ts'
import { createSnsReceiver, type SnsWeb } from '../webhook/sns-receiver.ts'
import type { UsedTokens } from '../webhook/used-tokens.ts'
import { inboundMailgun } from './mailgun.ts'
import { inboundPostmark } from './postmark.ts'
import { inboundRaw } from './raw.ts'
import { inboundSendgrid } from './sendgrid.ts'
import { inboundSes } from './ses.ts'
import type { Receives } from './take-mail.ts'

export interface InboundDependencies {
  mailIntake: Receives
  /** Key that relays and the Email Worker sign with. */
  secret(): string
  accounts(): MailAccounts
  tokens: UsedTokens
  sns: SnsWeb
  readS3: typeof readS3Object
  clock: Clock
}

/** Every way in for mail; docs/HTTP.md describes them. All end in `mailIntake.receive`. */
export function inboundRoutes(deps: InboundDependencies): Route[] {
  const { accounts } = deps
  const raw = inboundRaw(deps)
  const mailgun = inboundMailgun({ ...deps, account: () => accounts().mailgun })
  const sns = createSnsReceiver({ web: deps.sns, clock: deps.clock })
  const post = (path: string, handler: Route['handler']): Route => ({ method: 'POST', path, handler })
  return [
    post('/api/inbound/raw', raw),
    post('/api/inbound/cloudflare', raw),
    post('/api/inbound/sendgrid', inboundSendgrid({ ...deps, account: () => accounts().sendgrid })),
    post('/api/inbound/mailgun', mailgun),
    post('/api/inbound/mailgun/mime', mailgun),
    post('/api/inbound/postmark', inboundPostmark({ ...deps, account: () => accounts().postmark })),
    post('/api/inbound/ses', inboundSes({ ...deps, sns, account: () => accounts().ses })),
  ]
}
