import { describe, expect, it } from 'vitest'
import { readWebhookForm } from './webhook-form.ts'

const type = 'multipart/form-data; boundary=b0undary'
const field = (name: string, value: string, more = '') =>
  `--b0undary\r\nContent-Disposition: form-data; name="${name}"\r\n${more}\r\n${value}\r\n`
const file = (name: string, content: string) =>
  `--b0undary\r\nContent-Disposition: form-data; name="attachment-1"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n${content}\r\n`
const end = '--b0undary--\r\n'
const latin1 = (text: string) => Buffer.from(text, 'latin1')
const read = (...parts: string[]) => readWebhookForm(type, latin1(parts.join('')))

describe('readWebhookForm', () => {
  it('keeps the bytes of a field, whatever they are', async () => {
    const mail = '\0\x80\xff Gr\xfc\xdfe \xc3\xbc\n'
    const { fields } = await read(field('email', mail), end)
    expect(fields.get('email')?.equals(latin1(mail))).toBe(true)
  })

  it('keeps the bytes of an encoded form, also where it names a charset', async () => {
    const body = Buffer.from('body-mime=Gr%FC%DFe+%2B%0D%0A&subject=%C3%BC')
    const form = await readWebhookForm('application/x-www-form-urlencoded; charset=utf-8', body)
    expect(form.fields.get('body-mime')).toEqual(latin1('Gr\xfc\xdfe +\r\n'))
    expect(form.fields.get('subject')).toEqual(Buffer.from('ü'))
  })

  it('takes the last value of a repeated field', async () => {
    const { fields } = await read(field('token', 'of the sender'), field('token', 'ours'), end)
    expect(String(fields.get('token'))).toBe('ours')
  })

  it('gives a part that was sent in a named charset as UTF-8', async () => {
    const part = field('text', '\xe2\x82\xac', 'Content-Type: text/plain; charset=utf-8\r\n')
    expect((await read(part, end)).fields.get('text')).toEqual(Buffer.from('€'))
  })

  it('reads files with name, type and field', async () => {
    const { files } = await read(file('K\xc3\xbcche.png', '\x89PNG'), end)
    expect(files).toEqual([
      { field: 'attachment-1', name: 'Küche.png', type: 'image/png', bytes: latin1('\x89PNG') },
    ])
  })

  it('takes a field of many megabytes whole', async () => {
    const { fields } = await read(field('email', 'x'.repeat(5_000_000)), end)
    expect(fields.get('email')).toHaveLength(5_000_000)
  })

  it.each([
    ['a name that is too long', 'application/x-www-form-urlencoded', `${'n'.repeat(2_000)}=x`, 'truncated'],
    ['no end', type, field('a', 'x'), 'malformed'],
    ['an end in the middle of a file', type, file('a', 'x').slice(0, -3), 'malformed'],
    ['too many fields', type, field('a', 'x').repeat(2_001) + end, 'tooManyParts'],
    ['nothing', type, '', 'malformed'],
    ['no boundary', 'multipart/form-data', end, 'malformed'],
    ['another type', 'text/plain', 'a=b', 'malformed'],
    ['no type', '', 'a=b', 'malformed'],
  ])('refuses %s', async (_, contentType, body, fault) => {
    await expect(readWebhookForm(contentType, latin1(body))).rejects.toMatchObject({ fault })
  })
})
