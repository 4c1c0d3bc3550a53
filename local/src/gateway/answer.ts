import type { ServerResponse } from 'node:http'

/** Answers with JSON. */
export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(JSON.stringify(body))
}

/** Answers with an error in the format of all our answers. */
export function answerProblem(response: ServerResponse, status: number, code: string, message: string): void {
  answerJson(response, status, { error: { code, message } })
}
