import { describe, expect, it } from 'vitest'
import { providerHeaders } from './provider-headers.ts'

const local = `t.${'a'.repeat(20)}.${'b'.repeat(20)}.n01234567.${'0'.repeat(16)}`
const mailId = `<${local}@tallowpine.example>`

describe('providerHeaders', () => {
  it('has SendGrid keep the Message-ID as an argument', () => {
    const headers = providerHeaders('SMTP.sendgrid.net', mailId)
    expect(Object.keys(headers)).toEqual(['X-SMTPAPI'])
    expect(JSON.parse(headers['X-SMTPAPI'] ?? '')).toEqual({ unique_args: { deskMail: mailId } })
  })

  it('has Postmark keep it as metadata, each value within 80 characters, and in the mail itself', () => {
    const headers = providerHeaders('smtp.postmarkapp.com', mailId)
    expect(headers).toEqual({
      'X-PM-KeepID': 'true',
      'X-PM-Metadata-desk-mail': local,
      'X-PM-Metadata-desk-domain': 'tallowpine.example',
    })
    expect(local.length).toBeLessThanOrEqual(80)
    const long = providerHeaders('smtp.postmarkapp.com', `<${local}@${'x'.repeat(81)}>`)
    expect(Object.keys(long)).toEqual(['X-PM-KeepID', 'X-PM-Metadata-desk-mail'])
  })

  it.each([
    'smtp.mailgun.org',
    'email-smtp.eu-west-1.amazonaws.com',
    '127.0.0.1',
    'sendgrid.net.evil.example',
    'notsendgrid.net',
    '',
  ])('adds nothing for %j', (host) => {
    expect(providerHeaders(host, mailId)).toEqual({})
  })
})
