import express, { type Express, type Request, type Response } from 'express'
import { buffer } from 'node:stream/consumers'
import { readAttributes } from '../broker/cloud-event.ts'
import { answerError } from './answer-error.ts'
import type { LoadedFunction } from './load-functions.ts'
import { eventPath, schedulePath, type FunctionEntry } from './manifest.ts'
import { parseBody } from './parse-body.ts'

/** The HTTP side of the host: what Cloud Run, Eventarc and Cloud Scheduler do for functions in production. */
export function createApp(
  functions: ReadonlyMap<string, LoadedFunction>,
  projectId: string,
  region: string,
): Express {
  const find = (name: unknown, ...kinds: FunctionEntry['kind'][]) => {
    const found = functions.get(String(name))
    return found && kinds.includes(found.entry.kind) ? found.run : undefined
  }
  const notFound = (response: Response) =>
    response
      .status(404)
      .json({ error: { code: 'not_found', message: 'There is no such function. Check the address.' } })

  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'extended')
  app.set('trust proxy', 'loopback')

  app.post(eventPath(':name'), async (request: Request, response: Response) => {
    const run = find(request.params['name'], 'event')
    if (!run) return void notFound(response)
    const data = await buffer(request)
    await run({ ...readAttributes(request.headers), data })
    response.status(204).end()
  })

  app.use(...parseBody())
  app.post(schedulePath(':name'), async (request: Request, response: Response) => {
    const run = find(request.params['name'], 'schedule')
    if (!run) return void notFound(response)
    await run(request, response)
  })
  app.use(`/${projectId}/${region}/:name`, async (request: Request, response: Response) => {
    const run = find(request.params['name'], 'https', 'callable')
    if (!run) return void notFound(response)
    await run(request, response)
  })
  app.use((_request, response) => void notFound(response))
  app.use(answerError)
  return app
}
