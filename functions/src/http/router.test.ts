import { describe, expect, it } from 'vitest'
import { findRoute, type Route } from './router.ts'

const handler = async () => ({ status: 200, json: null })
const routes: Route[] = [
  { method: 'GET', path: '/api/setup', handler },
  { method: 'POST', path: '/api/setup', handler },
  { method: 'GET', path: '/api/files/{ticketId}/{index}', handler },
]

describe('findRoute', () => {
  it('names the parts of the path', () => {
    expect(findRoute(routes, 'GET', '/api/files/t%201/2').params).toEqual({ ticketId: 't 1', index: '2' })
  })

  it.each([
    ['GET', '/'],
    ['GET', '/api'],
    ['GET', '/api/setup/'],
    ['GET', '/api/files//2'],
    ['GET', '/api/files/t/2/3'],
    ['GET', '/api/files/%E0%A4%A/2'],
    ['GET', '/api/{setup}'],
  ])('%s %s is nowhere', (method, path) => {
    expect(() => findRoute(routes, method, path)).toThrowError(expect.objectContaining({ status: 404 }))
  })

  it('says which methods an address takes', () => {
    const refusal = expect.objectContaining({ status: 405, headers: { Allow: 'GET, POST' } })
    expect(() => findRoute(routes, 'DELETE', '/api/setup')).toThrowError(refusal)
  })
})
