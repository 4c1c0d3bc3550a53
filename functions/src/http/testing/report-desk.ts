import type { DeliveryReport } from '@emberdesk/domain/delivery'
import type { MailAccounts } from '../../adapters/mail-accounts.ts'
import { deliveryRoutes, type DeliveryDependencies } from '../delivery/routes.ts'
import { findRoute } from '../router.ts'
import { memoryTokens, NOW, type Request } from './webhook-desk.ts'

export const MAIL_ID = `<t.${'a'.repeat(20)}.${'b'.repeat(20)}.r.0123456789abcdef@tallowpine.example>`

/** For tests: every address for delivery reports, before a recorder that keeps what it is given. */
export function reportDesk(accounts: MailAccounts, over: Partial<DeliveryDependencies> = {}) {
  const reports: DeliveryReport[] = []
  const state = { failing: false }
  const unreachable = async (): Promise<never> => {
    throw new Error('There is no net here')
  }
  const routes = deliveryRoutes({
    deliveries: {
      async record(some) {
        if (state.failing) throw new Error('Firestore is away')
        reports.push(...some)
      },
    },
    accounts: () => accounts,
    tokens: memoryTokens(),
    sns: { certificate: unreachable, confirm: unreachable },
    clock: () => NOW,
    ...over,
  })
  const post = (path: string, { headers = {}, body = Buffer.alloc(0) }: Request) => {
    const { handler, params } = findRoute(routes, 'POST', path)
    return handler({ params, query: new URLSearchParams(), headers, body, client: '192.0.2.1' })
  }
  return { post, reports, state }
}
