import { escapeHtml } from './escape-html.ts'
import { page } from './page.ts'
import type { TestMail } from './send-test-mail.ts'

/** Somebody to write as, when nothing says otherwise. */
const sample: Partial<TestMail> = { name: 'Rosa Lindqvist', from: 'rosa@lindqvist.example' }

export interface WritePageOptions {
  /** Addresses of the desk. */
  recipients: readonly string[]
  /** What the fields hold at first. */
  mail?: Partial<TestMail>
  /** What became of the last mail. */
  notice?: string
}

/** A form that sends a mail to the desk as a customer would, through SMTP. */
export function writePage({ recipients, mail = sample, notice = '' }: WritePageOptions): string {
  const value = (name: keyof TestMail) => escapeHtml(mail[name] ?? '')
  const options = recipients.map((address) => `<option value="${escapeHtml(address)}">`).join('')
  const said = notice ? `<p role="status" class="said">${escapeHtml(notice)}</p>` : ''
  const to = value('to') || escapeHtml(recipients[0] ?? '')
  const body = `<header><h1>Write as a customer</h1><a class="push" href="/__mail">Sent mail</a></header>
<div class="card">${said}<form method="post" action="/__mail/new">
<input type="hidden" name="inReplyTo" value="${value('inReplyTo')}">
<label>Your name <input name="name" maxlength="100" value="${value('name')}"></label>
<label>Your address <input name="from" type="email" required maxlength="200" value="${value('from')}"></label>
<label>To <input name="to" type="email" required maxlength="200" list="to" value="${to}"></label>
<datalist id="to">${options}</datalist>
<label>Subject <input name="subject" required maxlength="300" value="${value('subject')}"></label>
<label>Text <textarea name="text" required maxlength="20000" rows="10">${value('text')}</textarea></label>
<button>Send</button></form></div>`
  return page('Write as a customer', body)
}
