import { createProxyServer } from 'http-proxy-3'
import { Agent, type IncomingMessage, type ServerResponse } from 'node:http'
import { answerProblem } from './answer.ts'
import type { RequestsInFlight } from './requests-in-flight.ts'

/** How long a request waits for a functions host that is being restarted. */
const WAIT_MS = 10_000

export interface FunctionProxyOptions {
  /** The host's URL once it is up, or null after the given time. */
  whenUp: (timeoutMs: number) => Promise<string | null>
  requests: RequestsInFlight
}

/** Hands requests on to the functions host, bodies streamed. Waits while the host restarts; then 503 in our error format. */
export function functionProxy({ whenUp, requests }: FunctionProxyOptions) {
  const proxy = createProxyServer({
    xfwd: true,
    proxyTimeout: 10 * 60_000,
    agent: new Agent({ keepAlive: true }),
  })
  const unavailable = (response: ServerResponse) =>
    answerProblem(response, 503, 'unavailable', 'The desk is restarting. Try again in a few seconds.')

  proxy.on('proxyRes', (_answer, _request, response) => requests.end(response))
  proxy.on('error', (_error, _request, response) => {
    if (!('headersSent' in response)) return void response.destroy()
    if (response.headersSent) return void response.destroy()
    unavailable(response)
  })
  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    requests.begin(response)
    const target = await whenUp(WAIT_MS)
    if (!target) return unavailable(response)
    // Hosting says here who the client is, whatever the client says.
    request.headers['fastly-client-ip'] = request.socket.remoteAddress
    const query = request.url?.indexOf('?') ?? -1
    request.url = path + (query < 0 ? '' : request.url?.slice(query))
    proxy.web(request, response, { target })
  }
}
