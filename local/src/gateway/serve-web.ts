import type { RequestListener } from 'node:http'
import sirv from 'sirv'
import { answerProblem } from './answer.ts'
import { headersFor, type HeaderRule } from './hosting-headers.ts'

/** The built web app: its files, and index.html for every address of the app itself. Headers as on Hosting. */
export function serveWeb(
  dist: string,
  rules: readonly HeaderRule[],
  emulators: readonly string[],
): RequestListener {
  const files = sirv(dist, { single: true, etag: true, dotfiles: false })
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return answerProblem(response, 405, 'method_not_allowed', 'This address can only be read.')
    }
    const path = new URL(request.url ?? '/', 'http://desk').pathname
    response.setHeader('cache-control', 'no-cache')
    for (const [name, value] of Object.entries(headersFor(path, rules, emulators)))
      response.setHeader(name, value)
    files(request, response, () =>
      answerProblem(
        response,
        404,
        'not_found',
        'The web app is not built. Stop the desk and start it again.',
      ),
    )
  }
}
