import { simpleParser } from 'mailparser'
import { escapeHtml } from './escape-html.ts'
import { page } from './page.ts'
import type { SunkMail } from './sunk-mail.ts'

const RAW_SHOWN = 200_000

const field = (name: string, value: string) => (value ? `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>` : '')

/** One mail: envelope, headers, text, HTML in a sandboxed frame, and the bytes as they were sent. */
export async function mailPage(mail: SunkMail, raw: Buffer): Promise<string> {
  const parsed = await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true })
  const headers = parsed.headerLines.map(({ line }) => line).join('\n')
  const files = parsed.attachments.map(({ filename = 'unnamed', size }) => `${filename} (${size} bytes)`)
  const body = [
    `<header><h1>${escapeHtml(mail.subject) || '(no subject)'}</h1><a class="push" href="/__mail/new?answer=${mail.id}">Answer</a><a href="/__mail">All mail</a><a href="/__mail/${mail.id}.eml">Raw</a></header>`,
    '<div class="card"><dl>',
    field('From', mail.from),
    field('To', mail.envelope.to.join(', ')),
    field('Return path', `<${mail.envelope.from}>`),
    field('Sent', mail.receivedAt),
    field('Message-ID', mail.messageId),
    field('Files', files.join(', ')),
    `</dl><pre>${escapeHtml(parsed.text ?? '')}</pre></div>`,
    parsed.html
      ? `<h2>HTML</h2><div class="card"><iframe title="HTML of the mail" sandbox="" src="/__mail/${mail.id}/html"></iframe></div>`
      : '',
    `<h2>Headers</h2><div class="card"><pre>${escapeHtml(headers)}</pre></div>`,
    `<h2>As it was sent</h2><div class="card"><pre>${escapeHtml(raw.subarray(0, RAW_SHOWN).toString('utf8'))}</pre></div>`,
  ]
  return page(mail.subject || 'Mail', body.join(''))
}
