import { MAX_MAIL_BYTES } from '@emberdesk/domain/inbound'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { hmacSha256Hex, sha256Hex } from '../../adapters/digest.ts'
import { inboundRaw } from './raw.ts'

const SECRET = 'the inbound secret'
const NOW = new Date('2026-11-22T10:00:00.000Z')
const seconds = NOW.getTime() / 1_000
const body = Buffer.from('Subject: x\r\n\r\nbody')

interface Given {
  timestamp?: string
  from?: string
  to?: string
  body?: Buffer
  secret?: string
  signature?: string
}

const receive = vi.fn(async () => ({ outcome: 'created' as const, why: '' }))
beforeEach(() => receive.mockClear())

function post(given: Given = {}) {
  const {
    timestamp = String(seconds),
    from = 'a@b.example',
    to = 'support@x.example',
    secret = SECRET,
  } = given
  const signed = [timestamp, from, to, sha256Hex(given.body ?? body)].join('\n')
  const headers = {
    'x-desk-timestamp': timestamp,
    'x-desk-envelope-from': from,
    'x-desk-envelope-to': to,
    'x-desk-signature': given.signature ?? hmacSha256Hex(secret, signed),
  }
  const handler = inboundRaw({ mailIntake: { receive }, secret: () => SECRET, clock: () => NOW })
  const call = { params: {}, query: new URLSearchParams(), client: '127.0.0.1' }
  return handler({ ...call, headers, body: given.body ?? body })
}

describe('POST /api/inbound/raw', () => {
  it('hands a signed mail on, byte for byte', async () => {
    expect(await post()).toEqual({ status: 200, json: { outcome: 'created', why: '' } })
    expect(receive).toHaveBeenCalledWith(body, { from: 'a@b.example', to: ['support@x.example'] })
  })

  it.each([
    ['', 'a@b.example', { from: '', to: ['a@b.example'] }],
    ['<>', '<a@b.example>, c@d.example ,', { from: '', to: ['a@b.example', 'c@d.example'] }],
    ['<x@y.example>', '', { from: 'x@y.example', to: [] }],
  ])('reads the envelope %j, %j', async (from, to, envelope) => {
    await post({ from, to })
    expect(receive).toHaveBeenCalledWith(body, envelope)
  })

  it.each<[string, Given]>([
    ['no signature', { signature: '' }],
    ['another secret', { secret: 'guess' }],
    ['a signature cut short', { signature: 'ab' }],
    ['a signature that is no ASCII', { signature: 'é'.repeat(64) }],
    ['no timestamp', { timestamp: '' }],
    ['a timestamp that is no number', { timestamp: '1e9' }],
    ['a stale timestamp', { timestamp: String(seconds - 301) }],
    ['a timestamp ahead of us', { timestamp: String(seconds + 301) }],
  ])('refuses %s with 401', async (_, given) => {
    await expect(post(given)).rejects.toMatchObject({ status: 401, code: 'not_authentic' })
    expect(receive).not.toHaveBeenCalled()
  })

  it.each([-300, 300])('takes a clock that is %d seconds off', async (off) => {
    expect(await post({ timestamp: String(seconds + off) })).toMatchObject({ status: 200 })
  })

  it('covers envelope and body by the signature', async () => {
    const { signature } = {
      signature: hmacSha256Hex(SECRET, [seconds, 'a@b', 'c@d', sha256Hex(body)].join('\n')),
    }
    await expect(post({ from: 'a@b', to: 'c@d', signature })).resolves.toMatchObject({ status: 200 })
    await expect(post({ from: 'x@b', to: 'c@d', signature })).rejects.toMatchObject({ status: 401 })
    await expect(post({ from: 'a@b', to: 'x@d', signature })).rejects.toMatchObject({ status: 401 })
    const other = Buffer.from('other')
    await expect(post({ from: 'a@b', to: 'c@d', signature, body: other })).rejects.toMatchObject({
      status: 401,
    })
  })

  it('ignores an empty body and says so', async () => {
    expect(await post({ body: Buffer.alloc(0) })).toMatchObject({ status: 200, json: { outcome: 'ignored' } })
    expect(receive).not.toHaveBeenCalled()
  })

  it('refuses what is over the published limit, after it knows who asks', async () => {
    const large = Buffer.alloc(MAX_MAIL_BYTES + 1)
    await expect(post({ body: large })).rejects.toMatchObject({ status: 413, code: 'too_large' })
    await expect(post({ body: large, secret: 'guess' })).rejects.toMatchObject({ status: 401 })
  })
})
