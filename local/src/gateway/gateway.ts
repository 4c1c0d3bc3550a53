import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { DeskError } from '../state/desk-error.ts'
import { answerJson, answerProblem } from './answer.ts'
import { isLocalHost } from './local-host.ts'
import { routeOf } from './route.ts'

export interface GatewayParts {
  projectId: string
  region: string
  init: () => object
  toFunction: (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>
  web: RequestListener
  mail: (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>
  tick: () => Promise<void>
}

/** The desk's one origin. Listens from the beginning, so that its address is known to everything that is started after it. */
export class Gateway {
  readonly server: Server
  #parts: GatewayParts | undefined

  constructor() {
    this.server = createServer((request, response) => {
      void this.#handle(request, response).catch((error: unknown) => {
        console.error(error)
        if (response.headersSent) return response.destroy()
        answerProblem(response, 500, 'internal', 'Something went wrong here. Try again in a moment.')
      })
    })
  }

  /** Throws a DeskError when the port is taken. */
  listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once('error', (error: NodeJS.ErrnoException) => {
        const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
        const sentence = `Port ${port} is taken by another program. Stop that, or choose another port: DESK_PORT=${port + 100} npm start`
        reject(taken ? new DeskError(sentence) : error)
      })
      this.server.listen(port, '127.0.0.1', () => resolve())
    })
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  open(parts: GatewayParts): void {
    this.#parts = parts
  }

  close(): void {
    this.server.close()
    this.server.closeAllConnections()
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isLocalHost(request.headers.host)) {
      return answerProblem(
        response,
        403,
        'forbidden',
        'The local desk answers to 127.0.0.1 and localhost only.',
      )
    }
    const parts = this.#parts
    if (!parts)
      return answerProblem(response, 503, 'unavailable', 'The desk is starting. Try again in a few seconds.')
    const path = URL.parse(request.url ?? '/', this.origin)?.pathname
    if (!path) return answerProblem(response, 400, 'bad_request', 'The address cannot be read.')
    const route = routeOf(path, parts.projectId, parts.region)
    switch (route.to) {
      case 'function':
        return parts.toFunction(request, response, route.path)
      case 'init':
        return answerJson(response, 200, parts.init())
      case 'mail':
        return parts.mail(request, response, route.path)
      case 'tick':
        if (request.method !== 'POST') {
          return answerProblem(response, 405, 'method_not_allowed', 'Post here to run the schedules now.')
        }
        await parts.tick()
        return answerJson(response, 200, {})
      case 'web':
        return parts.web(request, response)
    }
  }
}
