import type { Clock } from '../../adapters/clock.ts'
import type { MailAccounts } from '../../adapters/mail-accounts.ts'
import type { Route } from '../router.ts'
import { createSnsReceiver, type SnsWeb } from '../webhook/sns-receiver.ts'
import type { UsedTokens } from '../webhook/used-tokens.ts'
import { deliveryMailgun } from './mailgun.ts'
import { deliveryPostmark } from './postmark.ts'
import type { Recorder } from './recorder.ts'
import { deliverySendgrid } from './sendgrid.ts'
import { deliverySes } from './ses.ts'

export interface DeliveryDependencies {
  deliveries: Recorder
  accounts(): MailAccounts
  tokens: UsedTokens
  sns: SnsWeb
  clock: Clock
}

/** Where mail services report what became of our mail; docs/HTTP.md describes them. */
export function deliveryRoutes(deps: DeliveryDependencies): Route[] {
  const { accounts } = deps
  const sns = createSnsReceiver({ web: deps.sns, clock: deps.clock })
  const post = (path: string, handler: Route['handler']): Route => ({ method: 'POST', path, handler })
  return [
    post('/api/delivery/sendgrid', deliverySendgrid({ ...deps, account: () => accounts().sendgrid })),
    post('/api/delivery/mailgun', deliveryMailgun({ ...deps, account: () => accounts().mailgun })),
    post('/api/delivery/postmark', deliveryPostmark({ ...deps, account: () => accounts().postmark })),
    post('/api/delivery/ses', deliverySes({ ...deps, sns, account: () => accounts().ses })),
  ]
}
