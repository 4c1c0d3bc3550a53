import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { constantTimeEqual, hmacSha256Hex, tokenKey } from '../../adapters/digest.ts'
import { randomId } from '../../adapters/random-id.ts'
import { createListener, type PlatformRequest } from '../listener.ts'
import { createRateLimiter } from '../rate-limiter.ts'
import { apiRoutes, type ApiDependencies } from '../routes.ts'
import {
  memoryConversations,
  memoryDesk,
  memoryFiles,
  memoryIntake,
  memoryRateLimits,
  memoryTokens,
} from './memory-adapters.ts'

const config = {
  deskName: 'Tallow & Pine',
  departments: [{ id: 'support', name: 'Support', address: 'support@tallowpine.example' }],
  limits: { requestsPerAddress: 3, requestsPerSender: 2 },
}

/**
 * For tests: the API behind a real HTTP server, as the platform would run it, with everything outside kept in memory. `time` is what its
 * clock says.
 */
export async function startTestApi(over: Partial<ApiDependencies> = {}) {
  const time = { now: new Date('2026-11-02T09:00:00Z') }
  const clock = () => time.now
  const [files, rates, intake, desk] = [memoryFiles(), memoryRateLimits(), memoryIntake(), memoryDesk()]
  const key = tokenKey('test key')
  const logged: string[] = []
  const routes = apiRoutes({
    config: async () => config,
    help: async () => null,
    readArticle: async () => null,
    key,
    clock,
    intake: intake.intake,
    files: files.files,
    limit: createRateLimiter({ store: rates.store, hash: (text) => hmacSha256Hex('test key', text), clock }),
    verify: memoryTokens,
    conversations: memoryConversations({}, {}),
    desk: desk.desk,
    setupToken: 'correct horse battery staple',
    equal: constantTimeEqual,
    newId: randomId,
    ...over,
  })
  const log = (message: string, error: unknown) => logged.push(`${message}: ${String(error)}`)
  const listener = createListener({ routes, publicHost: 'desk.example', behindHosting: false, log })
  const server = createServer(async (request: PlatformRequest, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    request.rawBody = Buffer.concat(chunks)
    await listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    time,
    logged,
    stored: files.stored,
    budgets: rates.stored,
    filed: intake.filed,
    desk: desk.state,
    call: (path: string, init?: RequestInit) => fetch(origin + path, init),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

export type TestApi = Awaited<ReturnType<typeof startTestApi>>
