import { describe, expect, it } from 'vitest'
import { headersFor, localPolicy, readHeaderRules } from './hosting-headers.ts'

const emulators = ['http://127.0.0.1:1', 'http://127.0.0.1:2']
const rules = [
  {
    source: '**',
    headers: [
      { key: 'Cache-Control', value: 'no-cache' },
      { key: 'X-Content-Type-Options', value: 'nosniff' },
      { key: 'Strict-Transport-Security', value: 'max-age=1' },
      { key: 'Content-Security-Policy', value: "default-src 'self'; connect-src 'self'" },
    ],
  },
  { source: '/assets/**', headers: [{ key: 'Cache-Control', value: 'max-age=31536000, immutable' }] },
  { source: '**/*.@(woff2|png)', headers: [{ key: 'Access-Control-Allow-Origin', value: '*' }] },
]

describe('headersFor', () => {
  it('gives what firebase.json says, the later rule before the earlier', () => {
    expect(headersFor('/assets/a.js', rules, [])).toMatchObject({
      'cache-control': 'max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
    expect(headersFor('/q/mine', rules, [])['cache-control']).toBe('no-cache')
  })

  it('knows the patterns of Hosting', () => {
    expect(headersFor('/fonts/a.woff2', rules, [])).toHaveProperty('access-control-allow-origin', '*')
    expect(headersFor('/fonts/a.svg', rules, [])).not.toHaveProperty('access-control-allow-origin')
  })

  it('leaves TLS out, which nothing here speaks', () => {
    expect(headersFor('/', rules, [])).not.toHaveProperty('strict-transport-security')
  })

  it('lets the page reach the emulators', () => {
    expect(headersFor('/', rules, emulators)['content-security-policy']).toBe(
      "default-src 'self'; connect-src 'self' http://127.0.0.1:1 http://127.0.0.1:2",
    )
  })
})

describe('localPolicy', () => {
  it('does not send the browser to TLS', () => {
    expect(localPolicy("default-src 'self'; upgrade-insecure-requests;", emulators)).toBe(
      "default-src 'self'",
    )
  })
})

describe('readHeaderRules', () => {
  it('has none without a firebase.json', () => {
    expect(readHeaderRules('/nowhere/firebase.json')).toEqual([])
  })
})
