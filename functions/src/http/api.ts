import { logger } from 'firebase-functions'
import { onRequest } from 'firebase-functions/https'
import { firestoreArticles } from '../adapters/article-reader.ts'
import { verifyIdToken } from '../adapters/auth-verifier.ts'
import { systemClock as clock } from '../adapters/clock.ts'
import { firestoreConversations } from '../adapters/conversation-reader.ts'
import { firebaseDeskSetup } from '../adapters/desk-setup.ts'
import { tokenKey } from '../adapters/digest.ts'
import { bucketFiles } from '../adapters/file-store.ts'
import { readFormConfig } from '../adapters/form-config.ts'
import { randomId } from '../adapters/random-id.ts'
import { firestoreRateLimits } from '../adapters/rate-limit-store.ts'
import { snsWeb } from '../adapters/sns-web.ts'
import { firestoreUsedTokens } from '../adapters/used-token-store.ts'
import { recordDeliveries } from '../delivery/record-delivery.ts'
import { intakeServices } from '../intake/services.ts'
import { MAIL_ACCOUNTS, PUBLIC_URL, SETUP_TOKEN, TOKEN_SECRET } from '../params.ts'
import { cached } from '../adapters/cached.ts'
import { mailAccounts } from './accounts.ts'
import { createListener } from './listener.ts'
import { deliveryRoutes } from './delivery/routes.ts'
import { createRateLimiter } from './rate-limiter.ts'
import { apiRoutes } from './routes.ts'

const CONFIG_AGE_MS = 60_000

type Listener = ReturnType<typeof createListener>

/** Secrets have values only when a request is there. */
function makeListener(): Listener {
  const key = tokenKey(TOKEN_SECRET.value())
  const routes = apiRoutes({
    config: cached(readFormConfig, CONFIG_AGE_MS, clock),
    help: cached(firestoreArticles.readHelp, CONFIG_AGE_MS, clock),
    readArticle: firestoreArticles.readArticle,
    key,
    clock,
    intake: intakeServices().intake,
    files: bucketFiles,
    limit: createRateLimiter({ store: firestoreRateLimits, hash: key.hmacHex, clock }),
    verify: verifyIdToken,
    conversations: firestoreConversations,
    desk: firebaseDeskSetup,
    setupToken: SETUP_TOKEN.value(),
    equal: key.equal,
    newId: randomId,
  })
  const fromServices = deliveryRoutes({
    deliveries: { record: (reports) => recordDeliveries(reports, clock()) },
    accounts: mailAccounts,
    tokens: firestoreUsedTokens,
    sns: snsWeb(),
    clock,
  })
  return createListener({
    routes: [...routes, ...fromServices],
    publicHost: URL.parse(PUBLIC_URL.value())?.host ?? null,
    // Cloud Run sets K_SERVICE; only there does Hosting stand in front of us.
    behindHosting: Boolean(process.env['K_SERVICE']),
    log: (message, error) => logger.error(message, error),
  })
}

let listener: Listener | undefined

/** The public form, published articles, files, set-up, and what mail services report. */
export const api = onRequest(
  { secrets: [TOKEN_SECRET, SETUP_TOKEN, MAIL_ACCOUNTS], memory: '1GiB', concurrency: 40 },
  (request, response) => {
    listener ??= makeListener()
    return listener(request, response)
  },
)
