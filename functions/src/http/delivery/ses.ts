import type { MailAccounts } from '../../adapters/mail-accounts.ts'
import type { Handler } from '../call.ts'
import { requireAccount } from '../webhook/refusals.ts'
import type { createSnsReceiver } from '../webhook/sns-receiver.ts'
import { recorded, type Recorder } from './recorder.ts'
import { sesReports } from './ses-reports.ts'

interface Dependencies {
  deliveries: Recorder
  account(): MailAccounts['ses']
  sns: ReturnType<typeof createSnsReceiver>
}

/** `POST /api/delivery/ses`: feedback notifications or published events of Amazon SES, through Amazon SNS. */
export function deliverySes({ deliveries, account, sns }: Dependencies): Handler {
  return async (call) => {
    const received = await sns(call, requireAccount('Amazon SES', account()).topics)
    if (received.kind === 'subscription') return { status: 200, json: { reports: 0, why: received.why } }
    return recorded(deliveries, sesReports(received.message))
  }
}
