import type { Handler } from './call.ts'
import { methodNotAllowed, notFound } from './errors.ts'

export interface Route {
  method: 'GET' | 'POST'
  /** `/api/files/{ticketId}/{index}`: a name in braces matches one segment. */
  path: string
  handler: Handler
}

export interface Found {
  handler: Handler
  params: Record<string, string>
}

/** The route of a request. Throws 404 when no route has the path, 405 when one has it under another method. */
export function findRoute(routes: readonly Route[], method: string, path: string): Found {
  const matches = routes.flatMap((route) => {
    const params = match(route.path, path)
    return params ? [{ route, params }] : []
  })
  const found = matches.find(({ route }) => route.method === method)
  if (found) return { handler: found.route.handler, params: found.params }
  if (matches.length === 0) throw notFound()
  throw methodNotAllowed(matches.map(({ route }) => route.method).join(', '))
}

function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, segment] of wanted.entries()) {
    const value = decode(given[index] ?? '')
    if (value === null) return null
    const name = /^\{(\w+)\}$/.exec(segment)?.[1]
    if (name && value !== '') params[name] = value
    else if (value !== segment) return null
  }
  return params
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment)
  } catch {
    return null
  }
}
