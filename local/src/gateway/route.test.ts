import { describe, expect, it } from 'vitest'
import { routeOf } from './route.ts'

const route = (path: string) => routeOf(path, 'demo-x', 'europe-west1')

describe('routeOf', () => {
  it.each([
    ['/api/inbound/raw', '/demo-x/europe-west1/inbound/api/inbound/raw'],
    ['/api/inbound', '/demo-x/europe-west1/inbound/api/inbound'],
    ['/api/inboundish', '/demo-x/europe-west1/api/api/inboundish'],
    ['/api/requests', '/demo-x/europe-west1/api/api/requests'],
    ['/demo-x/europe-west1/retryDelivery', '/demo-x/europe-west1/retryDelivery'],
  ])('sends %s to its function', (path, target) => {
    expect(route(path)).toEqual({ to: 'function', path: target })
  })

  it.each([
    ['/__/firebase/init.json', 'init'],
    ['/__tick', 'tick'],
    ['/__mail', 'mail'],
    ['/__mail.json', 'mail'],
    ['/__mail/1/html', 'mail'],
    ['/__mailbox', 'web'],
    ['/apis', 'web'],
    ['/events/onOutboxQueued', 'web'],
    ['/demo-x/us-central1/f', 'web'],
    ['/', 'web'],
  ])('serves %s from %s', (path, to) => {
    expect(route(path).to).toBe(to)
  })
})
