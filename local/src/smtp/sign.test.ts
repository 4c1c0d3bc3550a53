import { createHash, createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { signedHeaders } from './sign.ts'

it('signs time, envelope and body as the webhook reads them', () => {
  const body = Buffer.from('Subject: x\r\n\r\ny')
  const envelope = { from: 'a@b.example', to: ['c@d.example', 'e@f.example'] }
  const headers = signedHeaders('secret', envelope, body, new Date(1_700_000_000_999))
  const hash = createHash('sha256').update(body).digest('hex')
  const text = `1700000000\na@b.example\nc@d.example,e@f.example\n${hash}`
  expect(headers).toEqual({
    'content-type': 'message/rfc822',
    'x-desk-envelope-from': 'a@b.example',
    'x-desk-envelope-to': 'c@d.example,e@f.example',
    'x-desk-timestamp': '1700000000',
    'x-desk-signature': createHmac('sha256', 'secret').update(text).digest('hex'),
  })
})
