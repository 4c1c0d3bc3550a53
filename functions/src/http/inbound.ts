import { logger } from 'firebase-functions'
import { onRequest } from 'firebase-functions/https'
import { systemClock as clock } from '../adapters/clock.ts'
import { readS3Object } from '../adapters/s3-object.ts'
import { snsWeb } from '../adapters/sns-web.ts'
import { firestoreUsedTokens } from '../adapters/used-token-store.ts'
import { intakeServices } from '../intake/services.ts'
import { INBOUND_SECRET, MAIL_ACCOUNTS, TOKEN_SECRET } from '../params.ts'
import { mailAccounts } from './accounts.ts'
import { inboundRoutes } from './inbound/routes.ts'
import { createListener } from './listener.ts'

const listener = createListener({
  routes: inboundRoutes({
    mailIntake: { receive: (raw, envelope) => intakeServices().mailIntake.receive(raw, envelope) },
    secret: () => INBOUND_SECRET.value(),
    accounts: mailAccounts,
    tokens: firestoreUsedTokens,
    sns: snsWeb(),
    readS3: readS3Object,
    clock,
  }),
  publicHost: null,
  behindHosting: true,
  log: (message, error) => logger.error(message, { error: String(error) }),
})

/**
 * Mail in. Few instances with many requests each, because the requests of an instance share transactions; memory for several mails of
 * the largest size at a time.
 */
export const inbound = onRequest(
  {
    secrets: [INBOUND_SECRET, MAIL_ACCOUNTS, TOKEN_SECRET],
    memory: '2GiB',
    maxInstances: 3,
    concurrency: 80,
  },
  listener,
)
