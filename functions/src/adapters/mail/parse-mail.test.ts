import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { UnreadableMail } from '../../intake/unreadable-mail.ts'
import { sanitizeMailHtml } from '../html-sanitizer.ts'
import { parseMail } from './parse-mail.ts'

const mail = (headers: string[], body = 'Hello.', encoding: BufferEncoding = 'utf8') =>
  Buffer.from(`${headers.join('\r\n')}\r\n\r\n${body}`, encoding)
const from = 'From: Iris Vale <Iris@Example.org>'

describe('parseMail', () => {
  it('reads names and addresses, groups flattened, addresses lower case', async () => {
    const raw = mail([
      from,
      'To: Team: ann@x.example, Bob <BOB@x.example>;, "c, d" <c@x.example>',
      'Cc: e@x.example',
    ])
    expect(await parseMail(raw)).toMatchObject({
      from: { name: 'Iris Vale', address: 'iris@example.org' },
      to: [
        { name: '', address: 'ann@x.example' },
        { name: 'Bob', address: 'bob@x.example' },
        { name: 'c, d', address: 'c@x.example' },
      ],
      cc: [{ name: '', address: 'e@x.example' }],
    })
  })

  it.each(['From: ', 'From: <>', 'From: Nobody', 'From: "a b"@x', 'X: y'])(
    'has no sender with %j',
    async (line) => {
      expect((await parseMail(mail([line]))).from).toBeNull()
    },
  )

  it('names fifty addressees at most', async () => {
    const raw = mail([from, `To: ${'a@b.example, '.repeat(5_000)}`])
    expect((await parseMail(raw)).to).toHaveLength(50)
  })

  it('cuts control and bidi characters from names', async () => {
    const name = Buffer.from('Ir\u202eis\u0007\r\nX: y').toString('base64')
    const { from: sender } = await parseMail(mail([`From: =?utf-8?b?${name}?= <a@b.example>`]))
    expect(sender?.name).toBe('Ir is X: y')
  })

  it('reads a subject in 8 bits that are no UTF-8', async () => {
    expect((await parseMail(mail([from, 'Subject: Lampe f\xfcr K\xfcche'], '', 'latin1'))).subject).toContain(
      'Lampe für Küche',
    )
  })

  it('makes text of HTML, and keeps the HTML as it came', async () => {
    const raw = mail([from, 'Content-Type: text/html; charset=utf-8'], '<p>One</p><p onclick="x">two</p>')
    const { text, html } = await parseMail(raw)
    expect(text).toMatch(/One\s+two/)
    expect(html).toContain('onclick')
  })

  it('keeps cid pictures as links to files, and marks the ones that are seen', async () => {
    const image = (cid: string) =>
      `--b\r\nContent-Type: image/png\r\nContent-ID: <${cid}>\r\nContent-Disposition: inline; filename=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n`
    const html = '--b\r\nContent-Type: text/html\r\n\r\n<img src="cid:seen@x">\r\n'
    const raw = mail(
      [from, 'Content-Type: multipart/related; boundary=b'],
      `${html}${image('seen@x')}${image('other@x')}--b--`,
    )
    const parsed = await parseMail(raw)
    expect(parsed.html).toContain('cid:seen@x')
    expect(parsed.files).toMatchObject([
      { name: 'a.png', type: 'image/png', cid: 'seen@x', size: 8 },
      { name: 'a (2).png', cid: null },
    ])
  })

  it('names a part without a name by its type', async () => {
    const part = (type: string, body: string) => `--b\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`
    const raw = mail(
      [from, 'Content-Type: multipart/mixed; boundary=b'],
      `${part('text/plain', 'Hi')}${part('message/rfc822', 'From: x@y.example\r\n\r\ninner')}${part('application/x-odd', 'x')}--b--`,
    )
    expect((await parseMail(raw)).files.map((file) => file.name)).toEqual(['message-1.eml', 'part-2.bin'])
  })

  it('lists a hundred files at most and says that there are more', async () => {
    const part = '--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment\r\n\r\nx\r\n'
    const raw = mail([from, 'Content-Type: multipart/mixed; boundary=b'], `${part.repeat(150)}--b--`)
    const { files, incomplete } = await parseMail(raw)
    expect(files).toHaveLength(100)
    expect(incomplete).toBe(true)
  })

  it('leaves HTML out that is too long for anybody', async () => {
    const raw = mail([from, 'Content-Type: text/html'], `<p>${'x'.repeat(1_100_000)}</p>`)
    expect(await parseMail(raw)).toMatchObject({ html: '', incomplete: true })
  })

  it.each([
    [
      '20,000 parts',
      'multipart/mixed; boundary=b',
      '--b\r\n\r\n\r\n'.repeat(20_000),
      'it has too many parts',
    ],
    ['a header bomb', `text/plain\r\nX: ${'x'.repeat(2_000_000)}`, '', 'its headers are too long'],
  ])('rejects %s as unreadable', async (_, type, body, why) => {
    const error = await parseMail(mail([from, `Content-Type: ${type}`], body)).catch(
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(UnreadableMail)
    expect(error).toMatchObject({ message: why })
  })

  it.each([
    ['links', 'text/plain', 'http://a.example/b <mailto:c@d.example> '.repeat(120_000)],
    ['open divs', 'text/html', '<div>'.repeat(1_000_000)],
    ['nested parts', 'multipart/mixed; boundary=b0', nested(900)],
  ])('is done soon with %s', { timeout: 30_000 }, async (_, type, body) => {
    const begin = process.cpuUsage()
    await parseMail(mail([from, `Content-Type: ${type}`], body))
    expect(process.cpuUsage(begin).user / 1_000).toBeLessThan(10_000)
  })
})

function nested(depth: number): string {
  let body = ''
  for (let level = 0; level < depth; level++) {
    body += `--b${level}\r\nContent-Type: multipart/mixed; boundary=b${level + 1}\r\n\r\n`
  }
  return body
}

const corpus = fileURLToPath(new URL('../../../../../shared/mails', import.meta.url))
const realMails = existsSync(corpus)
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'))
  : []

describe.runIf(realMails.length > 0)('real mails', () => {
  it.each(realMails)('%s is read in under a second of CPU', async (name) => {
    const begin = process.cpuUsage()
    const { html, to, files } = await parseMail(readFileSync(`${corpus}/${name}`))
    const clean = sanitizeMailHtml(html)
    expect(process.cpuUsage(begin).user / 1_000).toBeLessThan(1_000)
    expect(clean).not.toMatch(/<script|\son\w+=|javascript:/i)
    expect(to.length).toBeLessThanOrEqual(50)
    expect(files.every((file) => file.name !== '' && /^[0-9a-f]{64}$/.test(file.sha256))).toBe(true)
  })
})
